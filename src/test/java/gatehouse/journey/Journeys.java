package gatehouse.journey;

import gatehouse.access.PlatformClients;
import gatehouse.access.Token;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Intake;
import gatehouse.sandbox.samples.InventedCompanies;
import gatehouse.sandbox.samples.InventedCompany;
import gatehouse.vocabulary.Domicile;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.springframework.core.env.Environment;

/** Where journeys begin: a platform of its own for each, companies that nobody has met yet, and the staff that decides. */
class Journeys {

    private static final AtomicInteger PLATFORMS = new AtomicInteger();
    private static final AtomicInteger COMPANY = new AtomicInteger();
    private static final InventedCompanies COMPANIES = new InventedCompanies(20261125);

    private final PlatformClients platforms;
    private final Applications applications;
    private final Intake intake;
    private final Environment environment;

    Journeys(PlatformClients platforms, Applications applications, Intake intake, Environment environment) {
        this.platforms = platforms;
        this.applications = applications;
        this.intake = intake;
        this.environment = environment;
    }

    /** A new platform, over the wire. */
    PlatformApi platform() {
        int number = PLATFORMS.incrementAndGet();
        String token = "ghp_journey-platform-" + number;
        platforms.register("旅程平台" + number, new Token(token));
        return new PlatformApi(environment.getRequiredProperty("local.server.port", Integer.class), token);
    }

    ReviewingStaff staff() {
        return new ReviewingStaff(applications, intake);
    }

    /** One that no other journey has; whoever fills in its form has another phone than who represents it. */
    static InventedCompany company(Domicile domicile) {
        return company(company -> company.representative().domicile() == domicile && !company.isIndividualBusiness());
    }

    /** Somebody who buys, at this platform; its member name. */
    static String buyer(PlatformApi api) {
        InventedCompany company = company(Domicile.CN);
        api.post(
                        "/api/v1/suppliers",
                        Map.of(
                                "memberName", company.memberName(),
                                "mobile", company.operatorMobile(),
                                "companyName", company.name(),
                                "tradeRole", "BUYER"))
                .created();
        return company.memberName();
    }

    /** 个体工商户. */
    static InventedCompany soleTrader() {
        return company(InventedCompany::isIndividualBusiness);
    }

    private static InventedCompany company(Predicate<InventedCompany> wanted) {
        while (true) {
            InventedCompany next = COMPANIES.company(COMPANY.getAndIncrement());
            if (wanted.test(next) && !next.operatorMobile().equals(next.representativeMobile())) {
                return next;
            }
        }
    }
}
