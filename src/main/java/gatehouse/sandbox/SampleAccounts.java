package gatehouse.sandbox;

import gatehouse.access.PlatformClient;
import gatehouse.access.PlatformClients;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.access.StaffAccounts;
import gatehouse.access.StaffDuties;
import gatehouse.access.Token;
import gatehouse.access.Username;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.Kinds;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The people of the sandbox 演示账号, and the platform that sends in for its suppliers. */
class SampleAccounts {

    static final String PASSWORD = "Gatehouse-2026";
    static final String TOKEN = "ghp_sample_3vQ8mKx2TzR7nWc5YbH9dLf4JgS6pEaU";
    static final String PLATFORM = "样例平台";
    static final List<String> REVIEWERS = List.of("li", "wang", "zhao");
    /** One at each interesting rung, from the first to the last; what they did is in {@link DemoRoads}. */
    static final List<String> SUPPLIERS = List.of(
            "xinghe2026",
            "yongsheng2026",
            "hengtai2026",
            "mingda2026",
            "ruifeng2026",
            "kangyuan2026",
            "jinhua2026",
            "haoyu2026",
            "wanxing2026");

    /** An account that buys, with some of the suppliers in its pool. */
    static final String BUYER = "huadong2026";

    private final StaffAccounts staff;
    private final PlatformClients platforms;
    private final Kinds kinds;

    SampleAccounts(StaffAccounts staff, PlatformClients platforms, Kinds kinds) {
        this.staff = staff;
        this.platforms = platforms;
        this.kinds = kinds;
    }

    void open() {
        Set<KindCode> queues = kinds.all().stream().map(ApplicationKind::code).collect(Collectors.toSet());
        open("li", "李敏", Role.REVIEWER, queues);
        open("wang", "王芳", Role.REVIEWER, queues);
        open("zhao", "赵磊", Role.REVIEWER, queues);
        open("chen", "陈静", Role.SUPERVISOR, Set.of());
        open("admin", "管理员", Role.ADMINISTRATOR, Set.of());
        open("shen", "沈洁", Role.AUDITOR, Set.of());
        platforms.register(PLATFORM, new Token(TOKEN));
    }

    List<SignedIn> reviewers() {
        return REVIEWERS.stream()
                .map(login -> staff.findByLogin(login).orElseThrow())
                .toList();
    }

    PlatformClient platform() {
        return findPlatform().orElseThrow();
    }

    /** None where somebody has closed its account, or given it another token. */
    Optional<PlatformClient> findPlatform() {
        return platforms.findByToken(new Token(TOKEN));
    }

    private void open(String login, String name, String role, Set<KindCode> queues) {
        staff.register(new Username(login), PASSWORD, new StaffDuties(name, Set.of(role), queues));
    }
}
