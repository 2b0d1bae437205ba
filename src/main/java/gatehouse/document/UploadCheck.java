package gatehouse.document;

import gatehouse.checks.CheckAnswer;
import gatehouse.checks.CheckGroup;
import gatehouse.checks.CheckInput;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The check of a file before it is sent 上传校验: its slot, its name's ending, its type by content, its bytes. */
@Component
class UploadCheck implements CheckGroup {

    private static final Set<String> REAL_NAME_SLOTS = Set.of("LICENSE", "ID_FRONT", "ID_BACK");
    /** 收票易, as the vectors name its slots. */
    private static final String BILL_ACCOUNT_SLOTS = "SPY_";

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public String example() {
        return "{\"slot\": \"LICENSE\", \"ext\": \"jpg\", \"magic\": \"JPG\", \"size\": 3145729}";
    }

    @Override
    public CheckAnswer answer(CheckInput input) {
        ScanRule rule = rule(slot(input));
        String extension = input.text("ext");
        ScanType type = type(input.text("magic"));
        long size = input.count("size");
        return rule.broken(extension, type, size)
                .map(reason -> CheckAnswer.of("ok", false).with("reason", reason))
                .orElseGet(() -> CheckAnswer.of("ok", true).with("warn", rule.warnings(size)));
    }

    private static String slot(CheckInput input) {
        String slot = input.text("slot");
        if (!slot.matches("[A-Z][A-Z0-9_]*") && !slot.isEmpty()) {
            input.unknown("slot");
        }
        return slot;
    }

    private static ScanRule rule(String slot) {
        if (slot.startsWith(BILL_ACCOUNT_SLOTS)) {
            return ScanRule.BILL_ACCOUNT;
        }
        return REAL_NAME_SLOTS.contains(slot) ? ScanRule.REAL_NAME : ScanRule.TAX_PROOF;
    }

    private static @Nullable ScanType type(String magic) {
        List<ScanType> named = Arrays.stream(ScanType.values())
                .filter(type -> type.name().equals(magic))
                .toList();
        return named.isEmpty() ? null : named.getFirst();
    }
}
