package gatehouse.checks;

import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.HomeReturnPermit;
import gatehouse.vocabulary.MemberName;
import gatehouse.vocabulary.MobileNumber;
import gatehouse.vocabulary.PassportNumber;
import gatehouse.vocabulary.PersonName;
import gatehouse.vocabulary.ResidentIdNumber;
import gatehouse.vocabulary.TaiwanId;
import gatehouse.vocabulary.TaiwanPermit;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The checks of people, their documents and names 人员、证件、名称. */
@Configuration(proxyBeanMethods = false)
class PersonChecks {

    @Bean
    CheckGroup residentIds(Clock clock) {
        return CheckGroup.of(
                "residentid",
                "{\"in\": \"11010519491231002x\", \"ctx\": {\"ctx\": \"CN\"}}",
                input -> CheckAnswer.of(
                        ResidentIdNumber.parse(
                                input.text("in"),
                                input.object("ctx").choice("ctx", ResidentIdNumber.Context.class),
                                NumberChecks.today(clock)),
                        ResidentIdNumber::value,
                        (answer, number) -> answer.with("birth", number.birth().toString())
                                .with("sex", number.sex().name())));
    }

    @Bean
    CheckGroup homeReturnPermits() {
        return CheckGroup.of(
                "hkmo-permit",
                "{\"in\": \"h12345678\", \"ctx\": {\"ctx\": \"HK\"}}",
                input -> CheckAnswer.of(
                        HomeReturnPermit.parse(
                                input.text("in"), input.object("ctx").choice("ctx", HomeReturnPermit.Region.class)),
                        HomeReturnPermit::value,
                        (answer, permit) -> answer.with("lifeNo", permit.lifelongNumber())));
    }

    @Bean
    CheckGroup taiwanIds() {
        return CheckGroup.of(
                "tw-id",
                "{\"in\": \"A123456789\"}",
                input -> CheckAnswer.of(TaiwanId.parse(input.text("in")), TaiwanId::value));
    }

    @Bean
    CheckGroup taiwanPermits() {
        return CheckGroup.of(
                "tw-permit",
                "{\"in\": \"01234567\"}",
                input -> CheckAnswer.of(
                        TaiwanPermit.parse(input.text("in")),
                        TaiwanPermit::value,
                        (answer, permit) -> answer.with("lifeNo", permit.lifelongNumber())));
    }

    @Bean
    CheckGroup passports() {
        return CheckGroup.of("passport", "{\"in\": \"E12345678\"}", input -> {
            var checked = PassportNumber.parse(input.text("in"));
            return CheckAnswer.of(
                    checked, PassportNumber::value, (answer, number) -> answer.with("warn", checked.warnings()));
        });
    }

    @Bean
    CheckGroup mobiles() {
        return CheckGroup.of(
                "mobile",
                "{\"in\": \"+86 138 0013 8000\"}",
                input -> CheckAnswer.of(MobileNumber.parse(input.text("in")), MobileNumber::value));
    }

    @Bean
    CheckGroup personNames() {
        return CheckGroup.of(
                "personname",
                "{\"in\": \"戴珊\"}",
                input -> CheckAnswer.of(PersonName.parse(input.text("in")), PersonName::canonical));
    }

    @Bean
    CheckGroup personNamesCompared() {
        return CheckGroup.of(
                "personname-compare",
                "{\"a\": \"戴珊\", \"b\": \"戴 珊\"}",
                input -> CheckAnswer.of(
                        "verdict",
                        PersonName.compare(input.text("a"), input.text("b")).name()));
    }

    @Bean
    CheckGroup companyNamesCompared() {
        return CheckGroup.of(
                "companyname-compare",
                "{\"a\": \"阿里巴巴（中国）网络技术有限公司\", \"b\": \"阿里巴巴(中国)网络技术有限公司\"}",
                input -> CheckAnswer.of(
                        "verdict",
                        CompanyName.compare(input.text("a"), input.text("b")).name()));
    }

    @Bean
    CheckGroup memberNames() {
        return CheckGroup.of(
                "membername",
                "{\"in\": \"杭州启明五金\"}",
                input -> CheckAnswer.of(MemberName.parse(input.text("in")), MemberName::value));
    }
}
