package gatehouse.ui;

/** How a thing is felt 状态色: a colour that always comes with a word or a shape. */
public enum Tone {
    /** Nothing to be said about it. */
    CALM,
    /** Good, done, in time. */
    GOOD,
    /** To be looked at: due today, asked for. */
    DUE,
    /** A promise is broken, a check is doubtful. */
    LATE,
    /** Wrong, refused, overdue. */
    BAD,
    /** Somebody is at it. */
    BUSY;

    /** The class name that the style sheet knows. */
    public String className() {
        return "gh-tone-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
