package gatehouse.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.audit.Actor;
import gatehouse.audit.ActorType;
import gatehouse.audit.DetailCodes;
import gatehouse.review.ReviewStep;
import gatehouse.texts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(AuditWordsTests.Bundles.class)
class AuditWordsTests {

    /** An action as it is written down: {@code "staff.created"} or {@code "CASE_VIEWED"}, in a call that records. */
    private static final Pattern RECORDED =
            Pattern.compile("\\b(?:record|recordCase|tell|seen|refused)\\((?:[^\"();]|\\([^\"();]*\\))*\"("
                    + "[a-z]+\\.[a-z-]+|(?:CASE|ROUNDS|SMS)(?:_[A-Z]+)+)\"");

    /** {@code "staff." + what}, where a method of the class is told what. */
    private static final Pattern PREFIX = Pattern.compile("audit\\.record\\(\"([a-z]+\\.)\" \\+");

    private static final Pattern WHAT = Pattern.compile("\\b(?:record|changed)\\(\"([a-z-]+)\"");

    @Autowired
    private Texts texts;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyActionThatIsRecordedHasItsWords(String language) throws IOException {
        var words = new AuditWords(texts, List.of(), Locale.forLanguageTag(language));

        assertThat(actions())
                .hasSizeGreaterThan(40)
                .contains("CASE_VIEWED", "CASE_REOPENED", "scan.seen", "staff.password-reset", "ladder.opened")
                .allSatisfy(action -> assertThat(words.action(action)).isNotEqualTo(action));
    }

    @Test
    void theHouseItselfIsNoPerson() {
        assertThat(chinese().actor(Actor.SYSTEM)).isEqualTo("系统");
        assertThat(chinese().actor(new Actor(ActorType.STAFF, 7, "李敏"))).isEqualTo("李敏");
    }

    @Test
    void whatItIsAboutIsSaidInWords() {
        assertThat(chinese().subject("scan:12")).isEqualTo("图片 12");
        assertThat(chinese().detail("any.action", "round 2")).isEqualTo("第2次");
        assertThat(chinese().detail("credit.granted", "buyer:1 777.00 9")).isEqualTo("给供应商 1 的额度 777.00 元，每月 9 日结算");
        assertThat(chinese().detail("any.action", "from 127.0.0.1")).isEqualTo("来自 127.0.0.1");
        assertThat(chinese().detail("any.action", "执照为假")).isEqualTo("执照为假");
        assertThat(chinese().detail("any.action", null)).isEmpty();
    }

    @Test
    void codesAreSaidInWordsWhereTheActionWritesThemDown() {
        DetailCodes roles = (action, code) -> action.equals("staff.changed") && code.equals("REVIEWER")
                ? Optional.of("access.role.REVIEWER")
                : Optional.empty();
        var words = new AuditWords(texts, List.of(roles), Locale.SIMPLIFIED_CHINESE);

        assertThat(words.detail("staff.changed", "limin 李敏 [REVIEWER] [NEW_KIND]"))
                .isEqualTo("limin 李敏 [审核员] [NEW_KIND]");
        assertThat(words.detail("CASE_TRANSFERRED", "请给 REVIEWER")).isEqualTo("请给 REVIEWER");
    }

    @Test
    void whatStandsInFrontOfACodeIsSaidInWordsAsWell() {
        DetailCodes bounces = (action, code) -> action.equals("deposit.bounced") && code.equals("ACCOUNT_FROZEN")
                ? Optional.of("deposit.bounced.ACCOUNT_FROZEN")
                : Optional.empty();
        var words = new AuditWords(texts, List.of(bounces), Locale.SIMPLIFIED_CHINESE);

        assertThat(words.detail("deposit.bounced", "deposit:17 ACCOUNT_FROZEN"))
                .isEqualTo("打款 17 " + texts.in(Locale.SIMPLIFIED_CHINESE, "deposit.bounced.ACCOUNT_FROZEN"));
        assertThat(words.detail("CASE_RELEASED", "ratio:3 of it")).isEqualTo("ratio:3 of it");
    }

    @Test
    void whoTriedTheDoorIsSaid() {
        assertThat(chinese().detail("access.sign-in-failed", "STAFF l*** from 10.0.0.7"))
                .isEqualTo("员工入口，登录名 l***，来自 10.0.0.7");
        assertThat(chinese().detail("bank.imported", "12 branches")).isEqualTo("共 12 个网点");
    }

    private AuditWords chinese() {
        return new AuditWords(texts, List.of(), Locale.SIMPLIFIED_CHINESE);
    }

    private static Set<String> actions() throws IOException {
        var actions = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (source.contains("Audit audit")) {
                    collect(source, actions);
                }
            }
        }
        for (var step : ReviewStep.values()) {
            actions.add("CASE_" + step);
        }
        return actions;
    }

    private static void collect(String source, Set<String> actions) {
        RECORDED.matcher(source).results().map(found -> found.group(1)).forEach(actions::add);
        var prefix = PREFIX.matcher(source);
        if (prefix.find()) {
            WHAT.matcher(source).results().forEach(what -> actions.add(prefix.group(1) + what.group(1)));
        }
    }

    @ComponentScan("gatehouse.texts")
    static class Bundles {}
}
