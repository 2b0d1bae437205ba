package gatehouse.vocabulary;

/** How two names compare: the same, the same but for marks that the reviewer weighs, or different. */
public enum NameVerdict {
    EQUAL,
    NEAR,
    DIFFERENT;

    public String messageKey() {
        return "vocabulary.verdict." + name();
    }
}
