package gatehouse.help;

import gatehouse.texts.Texts;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The manual's answers 帮助: those that a page needs, and those that somebody searches for. */
@Component
public class HelpDesk {

    private static final int IN_TITLE = 4;
    private static final int IN_WORDS = 2;
    private static final int IN_BODY = 1;

    private final Texts texts;

    HelpDesk(Texts texts) {
        this.texts = texts;
    }

    /** What is needed on a page. */
    public List<HelpText> about(HelpTopic topic, Locale language) {
        return Arrays.stream(HelpArticle.values())
                .filter(article -> article.isAbout(topic))
                .map(article -> text(article, language))
                .toList();
    }

    /** Articles that hold every word asked for, those with it in the title first; everything where nothing is asked. */
    public List<HelpText> search(String question, Locale language) {
        List<String> words = Arrays.stream(folded(question).split("[\\s,，。？?、]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return Arrays.stream(HelpArticle.values())
                .filter(article -> words.stream().allMatch(word -> weight(article, word, language) > 0))
                .sorted(Comparator.comparingInt((HelpArticle article) -> -words.stream()
                                .mapToInt(word -> weight(article, word, language))
                                .sum())
                        .thenComparing(HelpArticle::ordinal))
                .map(article -> text(article, language))
                .toList();
    }

    private int weight(HelpArticle article, String word, Locale language) {
        int weight = 0;
        if (holds(article, "title", word, language)) {
            weight += IN_TITLE;
        }
        if (holds(article, "words", word, language)) {
            weight += IN_WORDS;
        }
        return holds(article, "body", word, language) ? weight + IN_BODY : weight;
    }

    private boolean holds(HelpArticle article, String part, String word, Locale language) {
        return folded(texts.in(language, article.key(part))).contains(word);
    }

    private HelpText text(HelpArticle article, Locale language) {
        return new HelpText(
                article.id(), texts.in(language, article.key("title")), texts.in(language, article.key("body")));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
