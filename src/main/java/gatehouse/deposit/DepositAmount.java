package gatehouse.deposit;

import java.text.Normalizer;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An amount 打款金额 in fen, drawn or typed; no text of it leaves this record but the sealed one. */
public record DepositAmount(int fen) {

    /** 2元以下, right under both readings of it (spec D4). */
    private static final int LEAST = 1;

    private static final int MOST = 199;

    private static final int FEN_A_YUAN = 100;
    private static final int LARGEST_TYPED = 9999;
    private static final Pattern TYPED = Pattern.compile("([0-9]{1,2})(?:\\.([0-9]{1,2}))?");

    public DepositAmount {
        if (fen < 0 || fen > LARGEST_TYPED) {
            throw new IllegalArgumentException("No amount of a deposit");
        }
    }

    /** Each of the 199 amounts as likely as the others. */
    static DepositAmount draw(RandomGenerator random) {
        return new DepositAmount(random.nextInt(LEAST, MOST + 1));
    }

    /** What was typed; none where it cannot be read, which costs no try. */
    static Optional<DepositAmount> parse(@Nullable String typed) {
        String text = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        var read = TYPED.matcher(text);
        if (!read.matches()) {
            return Optional.empty();
        }
        return Optional.of(new DepositAmount(Integer.parseInt(read.group(1)) * FEN_A_YUAN + cents(read.group(2))));
    }

    /** 1.3 is 1.30. */
    private static int cents(@Nullable String digits) {
        if (digits == null) {
            return 0;
        }
        int number = Integer.parseInt(digits);
        return digits.length() == 1 ? number * 10 : number;
    }

    /** For the vault: of one length, so that the sealed text does not tell how large it is. */
    String canonical() {
        return "%04d".formatted(fen);
    }

    static DepositAmount ofCanonical(String text) {
        return new DepositAmount(Integer.parseInt(text));
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "*.**";
    }
}
