package gatehouse.onboarding;

/** What is stored of a step 步骤状态: nothing is stored of a step that was never opened. */
enum StepState {
    /** 已开通. */
    VERIFIED,
    /** 已声明跳过. */
    SKIPPED,
    /** 已暂停: what opened it was taken back. */
    SUSPENDED
}
