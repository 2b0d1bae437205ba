package gatehouse.checks;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.vocabulary.BankAccountNumber;
import gatehouse.vocabulary.BankCode;
import gatehouse.vocabulary.CreditCode;
import gatehouse.vocabulary.CreditCodeDerivation;
import gatehouse.vocabulary.CreditLine;
import gatehouse.vocabulary.InvoiceNumber;
import gatehouse.vocabulary.OrganizationCode;
import gatehouse.vocabulary.RegistrationNumber;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The checks of companies, accounts and invoices 企业、账户、发票. */
@Configuration(proxyBeanMethods = false)
class NumberChecks {

    @Bean
    CheckGroup creditCodes() {
        return CheckGroup.of(
                "uscc",
                "{\"in\": \"91330100716105852F\"}",
                input -> CheckAnswer.of(CreditCode.parse(input.text("in")), CreditCode::value));
    }

    @Bean
    CheckGroup organizationCodes() {
        return CheckGroup.of(
                "orgcode",
                "{\"in\": \"71610585-2\"}",
                input -> CheckAnswer.of(OrganizationCode.parse(input.text("in")), OrganizationCode::value));
    }

    @Bean
    CheckGroup organizationCodesOutOfCreditCodes() {
        return CheckGroup.of(
                "uscc-to-orgcode",
                "{\"in\": \"91330100716105852F\"}",
                input -> CheckAnswer.of(
                        CreditCodeDerivation.of(input.text("in")),
                        CreditCodeDerivation::organizationCode,
                        (answer, cut) ->
                                answer.with("orgCheckOk", cut.orgCheckOk()).with("usccOk", cut.usccOk())));
    }

    @Bean
    CheckGroup registrationNumbers() {
        return CheckGroup.of(
                "regno15",
                "{\"in\": \"110107018557568\"}",
                input -> CheckAnswer.of(
                        RegistrationNumber.parse(input.text("in")),
                        RegistrationNumber::value,
                        (answer, number) -> answer.with("kind", number.kind().name())));
    }

    @Bean
    CheckGroup bankAccounts() {
        return CheckGroup.of("bankaccount", "{\"in\": \"3305-0161-6127-0000-0123\"}", input -> {
            var checked = BankAccountNumber.parse(input.text("in"));
            return CheckAnswer.of(
                    checked, BankAccountNumber::value, (answer, account) -> answer.with("warn", checked.warnings()));
        });
    }

    @Bean
    CheckGroup bankCodes() {
        return CheckGroup.of(
                "cnaps",
                "{\"in\": \"323331000001\"}",
                input -> CheckAnswer.of(
                        BankCode.parse(input.text("in")),
                        BankCode::value,
                        (answer, code) -> answer.with("bank", code.bank()).with("city", code.city())));
    }

    @Bean
    CheckGroup invoices(Clock clock) {
        return CheckGroup.of(
                "invoice",
                "{\"code\": \"3300153130\", \"number\": \"12345678\"}",
                input -> CheckAnswer.of(
                        InvoiceNumber.parse(input.text("code"), input.text("number"), today(clock)),
                        InvoiceNumber::canonical,
                        (answer, invoice) -> answer.with("form", invoice.form().name())
                                .with("special", invoice.special().name())));
    }

    @Bean
    CheckGroup creditLines() {
        return CheckGroup.of("creditline", "{\"amount\": \"200000000.01\"}", input -> {
            var checked = CreditLine.parse(input.text("amount"));
            return CheckAnswer.of("verdict", checked.isAccepted() ? "OK" : checked.reason());
        });
    }

    /** The day of Beijing, by the application's clock. */
    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), BusinessCalendar.ZONE);
    }
}
