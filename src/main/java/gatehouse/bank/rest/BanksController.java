package gatehouse.bank.rest;

import gatehouse.bank.BankHint;
import gatehouse.bank.BankSearch;
import gatehouse.bank.Banks;
import gatehouse.bank.BranchRow;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.texts.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Banks and branches, looked for while one types. */
@RestController
@RequestMapping("/api/v1/banks")
@Tag(name = "Banks", description = "银行目录 · banks and their branches")
@SecurityRequirement(name = "token")
class BanksController {

    private final Banks banks;
    private final Texts texts;

    BanksController(Banks banks, Texts texts) {
        this.banks = banks;
        this.texts = texts;
    }

    @GetMapping
    @Operation(
            summary = "Look for a bank 查找银行",
            description =
                    "By name or by what people call it; names that begin so first. At most 50. Where a city or rural"
                            + " commercial bank is looked for, or nothing is found, there is the manual's hint.")
    Found search(@Parameter(example = "工商") @RequestParam(name = "q", required = false) @Nullable String typed) {
        BankSearch search = banks.search(typed);
        return new Found(
                search.banks().stream()
                        .map(bank -> new Bank(bank.id(), bank.name(), bank.prefix()))
                        .toList(),
                search.hint().map(this::words).orElse(null));
    }

    @GetMapping("/{bank}/branches")
    @Operation(
            summary = "Look for a branch 查询网点",
            description = "Of one bank, by name or by its whole number; names that begin so first. At most 50.")
    List<Branch> branches(
            @Parameter(example = "1") @PathVariable long bank,
            @Parameter(example = "武汉") @RequestParam(name = "q", required = false) @Nullable String typed) {
        if (banks.find(bank).isEmpty()) {
            throw new RequestRefused(Problem.NOT_FOUND);
        }
        return banks.branches(bank, typed).stream().map(Branch::of).toList();
    }

    private Hint words(BankHint hint) {
        return new Hint(
                hint.name(),
                texts.in(Locale.SIMPLIFIED_CHINESE, hint.messageKey()),
                texts.in(Locale.ENGLISH, hint.messageKey()));
    }

    /** Banks, and a hint where there is one. */
    record Found(List<Bank> banks, @Nullable Hint hint) {}

    /** A bank. */
    record Bank(
            @Schema(example = "1") long id,
            @Schema(example = "中国工商银行") String name,

            @Schema(description = "The first three digits of its branches' numbers", example = "102")
            String prefix) {}

    /** What the manual advises, in both languages. */
    record Hint(@Schema(example = "RURAL_CREDIT") String code, String zh, String en) {}

    /** A branch. */
    record Branch(
            @Schema(description = "联行号", example = "102100099996")
            String cnaps,

            @Schema(example = "中国工商银行总行") String name) {

        static Branch of(BranchRow branch) {
            return new Branch(branch.cnaps(), branch.name());
        }
    }
}
