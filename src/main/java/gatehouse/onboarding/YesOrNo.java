package gatehouse.onboarding;

/** The answer to a question that has two 是否. */
public enum YesOrNo {
    YES,
    NO;

    public static YesOrNo of(boolean answer) {
        return answer ? YES : NO;
    }
}
