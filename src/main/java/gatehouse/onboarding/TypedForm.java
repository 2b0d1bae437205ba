package gatehouse.onboarding;

import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.Checked;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was typed, read field by field in the order of the paper 逐项读取: every wrong field is told, with the code of its rule. */
public final class TypedForm {

    private final Map<String, String> typed;
    private final List<FieldProblem> problems = new ArrayList<>();

    public TypedForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** As typed; nothing where nothing was. */
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    public <T> Optional<T> value(String field, Checked<T> checked) {
        if (checked instanceof Checked.Refused<T> refused) {
            refuse(field, refused.reason(), refused.messageKey());
        }
        return checked.value();
    }

    /**
     * One of some words; whatever hangs on it is not judged where it is wrong itself.
     *
     * @param messages the texts of its problems are {@code <messages>.EMPTY} and {@code <messages>.UNKNOWN}
     */
    public <E extends Enum<E>> Optional<E> choice(String field, E[] choices, String messages) {
        String chosen = text(field).strip();
        Optional<E> found = Arrays.stream(choices)
                .filter(choice -> choice.name().equals(chosen))
                .findFirst();
        if (found.isEmpty()) {
            String code = chosen.isEmpty() ? "EMPTY" : "UNKNOWN";
            refuse(field, code, messages + "." + code);
        }
        return found;
    }

    /** Wanted whatever is chosen elsewhere: where nothing is typed, that is told although its rule is not known yet. */
    public <T> Optional<T> behind(Optional<? extends Object> choice, String field, Supplier<Checked<T>> rule) {
        if (choice.isPresent()) {
            return value(field, rule.get());
        }
        if (text(field).isBlank()) {
            refuse(field, "EMPTY", "onboarding.field.EMPTY");
        }
        return Optional.empty();
    }

    public Optional<Boolean> yesOrNo(String field) {
        return choice(field, YesOrNo.values(), "onboarding.field.YES_NO").map(answer -> answer == YesOrNo.YES);
    }

    /** A consent must be given; the message names what is to be agreed to. */
    public void consent(String field, String messageKey) {
        if (!text(field).strip().equals(FormInput.AGREED)) {
            refuse(field, "AGREEMENT", messageKey);
        }
    }

    /** Words as they stand on a paper, without blanks around them. */
    public Optional<String> words(String field, int most) {
        String words = text(field).strip();
        if (words.isEmpty()) {
            refuse(field, "EMPTY", "onboarding.field.EMPTY");
            return Optional.empty();
        }
        return within(field, words, most);
    }

    public Optional<String> optionalWords(String field, int most) {
        String words = text(field).strip();
        return words.isEmpty() ? Optional.empty() : within(field, words, most);
    }

    public Optional<LocalDate> date(String field) {
        if (text(field).isBlank()) {
            refuse(field, "EMPTY", "onboarding.field.EMPTY");
        }
        return optionalDate(field);
    }

    public Optional<LocalDate> optionalDate(String field) {
        String day = text(field).strip();
        if (day.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException unreadable) {
            refuse(field, "FORMAT", "onboarding.field.DATE");
            return Optional.empty();
        }
    }

    public void refuse(String field, String code, String messageKey, String... arguments) {
        problems.add(new FieldProblem(field, code, messageKey, List.of(arguments)));
    }

    /** The form, made only where nothing was wrong. */
    public FormReading read(Supplier<ApplicationForm> form) {
        return problems.isEmpty() ? new FormReading.Valid(form.get()) : new FormReading.Invalid(List.copyOf(problems));
    }

    private Optional<String> within(String field, String words, int most) {
        if (words.codePointCount(0, words.length()) > most || words.codePoints().anyMatch(Character::isISOControl)) {
            refuse(field, "LENGTH", "onboarding.field.LENGTH", String.valueOf(most));
            return Optional.empty();
        }
        return Optional.of(words);
    }
}
