package gatehouse.onboarding;

/** The id of an application 申请: the same at every stop of its walk. */
public record ApplicationId(long value) {}
