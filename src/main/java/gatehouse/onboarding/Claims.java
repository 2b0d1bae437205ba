package gatehouse.onboarding;

/** Whether somebody is at an application 领取状态: answered by the review desk, which stands above. */
public interface Claims {

    boolean isClaimed(ApplicationId id);
}
