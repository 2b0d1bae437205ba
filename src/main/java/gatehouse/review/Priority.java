package gatehouse.review;

/**
 * Why a case is moved forward in its queue 优先: the reason is seen by whoever works there.
 *
 * @param reasonKey the words, in the bundles
 */
public record Priority(String reasonKey) {}
