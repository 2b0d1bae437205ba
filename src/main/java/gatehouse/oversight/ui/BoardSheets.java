package gatehouse.oversight.ui;

import gatehouse.calendar.Band;
import gatehouse.oversight.BoardFigures;
import gatehouse.oversight.DueDay;
import gatehouse.oversight.SlaBoard;
import gatehouse.oversight.TrendDay;
import gatehouse.oversight.ui.Sheet.Cell;
import gatehouse.oversight.ui.Sheet.Line;
import gatehouse.review.CaseState;
import gatehouse.review.QueueCounts;
import gatehouse.review.ReviewFigures.QueueFigures;
import gatehouse.review.RoundFate;
import gatehouse.review.RoundList;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.Tone;
import gatehouse.vocabulary.KindCode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The board's tables in one reader's words 看板表格.
 *
 * @param opens whether the reader may see the cases behind the numbers
 */
record BoardSheets(OversightWords words, Locale language, boolean opens) {

    /** As many as the chart has colours with a pattern of their own. */
    private static final int TONES = 6;

    /** Each queue now. */
    Sheet queues(BoardFigures figures) {
        var heads = new ArrayList<>(heads("queue", "missing-today", "waiting", "claimed"));
        for (var band : Band.values()) {
            heads.add(Cell.words(words.band(language, band)));
        }
        heads.add(head("oldest"));
        var lines = new ArrayList<Line>();
        figures.queues().forEach(queue -> lines.add(queue(figures, queue)));
        if (lines.size() > 1) {
            lines.add(allQueues(figures));
        }
        return new Sheet(text("queues.title"), heads, lines);
    }

    private Line queue(BoardFigures figures, QueueFigures queue) {
        var kind = queue.counts().kind();
        var cells = now(kind, List.of(queue.counts()), figures.missingToday(kind));
        var oldest = queue.oldestSubmittedAt();
        cells.add(
                oldest == null
                        ? Cell.words("–").looking("gh-figure gh-zero")
                        : new Cell(
                                BeijingTime.inList(oldest),
                                link(CaseLinks.oldestFirst(kind)),
                                "gh-figure",
                                BeijingTime.full(oldest)));
        cells.addFirst(queueName(kind));
        return new Line(cells, false);
    }

    private Line allQueues(BoardFigures figures) {
        var counts = figures.queues().stream().map(QueueFigures::counts).toList();
        var missing = figures.kinds().stream().mapToLong(figures::missingToday).sum();
        var cells = now(null, counts, missing);
        cells.addFirst(head("sum"));
        cells.add(Cell.words(""));
        return new Line(cells, true);
    }

    private List<Cell> now(@Nullable KindCode kind, List<QueueCounts> counts, long missing) {
        var cells = new ArrayList<Cell>();
        cells.add(number(missing, RoundAddress.of(new RoundList.MissingToday(kind)))
                .feeling(Tone.DUE));
        cells.add(number(sum(counts, QueueCounts::waiting), CaseLinks.in(kind, CaseState.WAITING)));
        cells.add(number(sum(counts, QueueCounts::claimed), CaseLinks.in(kind, CaseState.CLAIMED)));
        for (var band : Band.values()) {
            cells.add(number(sum(counts, of(band)), CaseLinks.in(kind, band)).feeling(OversightWords.tone(band)));
        }
        return cells;
    }

    /** Queue × day of what falls due: a heat map that is a table. */
    Sheet due(BoardFigures figures) {
        var heads = new ArrayList<>(List.of(
                head("queue"),
                Cell.words(words.band(language, Band.OVERDUE)),
                Cell.words(words.band(language, Band.PROMISE_MISSED))));
        figures.dueDays().forEach(day -> heads.add(dueDay(day, figures.today())));
        var greatest =
                figures.due().stream().mapToLong(due -> due.cases()).max().orElse(0);
        var late = figures.queues().stream()
                .mapToLong(queue ->
                        Math.max(queue.counts().overdue(), queue.counts().promiseMissed()))
                .max()
                .orElse(0);
        var lines = new ArrayList<Line>();
        for (var queue : figures.queues()) {
            var counts = queue.counts();
            var cells = due(counts.kind(), List.of(counts), List.of(counts.kind()), figures, late, greatest);
            cells.addFirst(queueName(counts.kind()));
            lines.add(new Line(cells, false));
        }
        if (lines.size() > 1) {
            var counts = figures.queues().stream().map(QueueFigures::counts).toList();
            var cells = due(null, counts, figures.kinds(), figures, 0, 0);
            cells.addFirst(head("sum"));
            lines.add(new Line(cells, true));
        }
        return new Sheet(text("due.title"), heads, lines);
    }

    private List<Cell> due(
            @Nullable KindCode kind,
            List<QueueCounts> counts,
            List<KindCode> kinds,
            BoardFigures figures,
            long late,
            long greatest) {
        var cells = new ArrayList<Cell>();
        cells.add(number(sum(counts, QueueCounts::overdue), CaseLinks.in(kind, Band.OVERDUE))
                .heated(Tone.BAD, late));
        cells.add(number(sum(counts, QueueCounts::promiseMissed), CaseLinks.in(kind, Band.PROMISE_MISSED))
                .heated(Tone.LATE, late));
        for (var due : figures.dueDays()) {
            var today = due.day().equals(figures.today());
            var cases =
                    kinds.stream().mapToLong(one -> figures.due(one, due.day())).sum();
            cells.add(number(cases, today ? CaseLinks.in(kind, Band.DUE_TODAY) : CaseLinks.dueOn(kind, due.day()))
                    .heated(today ? Tone.DUE : Tone.BUSY, greatest));
        }
        return cells;
    }

    private Cell dueDay(DueDay due, LocalDate today) {
        var name = due.day().equals(today) ? text("today") : words.day(language, due.day());
        return due.provisional()
                ? Cell.words(text("provisional.day", name)).titled(text("provisional.why"))
                : Cell.words(name);
    }

    /** Arrivals by the hour, with the line between those that count for the day and those that do not. */
    Sheet arrivals(BoardFigures figures) {
        var heads = new ArrayList<>(List.of(head("queue")));
        IntStream.range(0, 24).forEach(hour -> heads.add(afterLine(Cell.words("%02d".formatted(hour)), hour, figures)));
        heads.add(head("sum"));
        var greatest = figures.arrivals().stream()
                .mapToLong(arrival -> arrival.cases())
                .max()
                .orElse(0);
        var lines = figures.kinds().stream()
                .map(kind -> new Line(arrivals(kind, figures, greatest), false))
                .toList();
        return new Sheet(text("arrivals.table", words.day(language, figures.arrivalsDay())), heads, lines);
    }

    private List<Cell> arrivals(KindCode kind, BoardFigures figures, long greatest) {
        var day = figures.arrivalsDay();
        var cells = new ArrayList<>(List.of(queueName(kind)));
        var sum = 0L;
        for (int hour = 0; hour < 24; hour++) {
            var cases = figures.arrivals(kind, hour);
            sum += cases;
            var link = RoundAddress.of(new RoundList.Submitted(kind, day, day, hour, null));
            cells.add(afterLine(number(cases, link).heated(Tone.BUSY, greatest), hour, figures));
        }
        cells.add(number(sum, RoundAddress.of(new RoundList.Submitted(kind, day, day, null, null))));
        return cells;
    }

    private static Cell afterLine(Cell cell, int hour, BoardFigures figures) {
        var line = figures.cutOff();
        return line != null && line.equals(LocalTime.of(hour, 0)) ? cell.looking("gh-line-before") : cell;
    }

    ChartData arrivalsChart(BoardFigures figures) {
        var day = figures.arrivalsDay();
        var series = IntStream.range(0, figures.kinds().size())
                .mapToObj(index -> {
                    var kind = figures.kinds().get(index);
                    return new ChartData.Series(
                            words.kind(language, kind),
                            "queue-" + index % TONES,
                            "arrivals",
                            IntStream.range(0, 24)
                                    .mapToObj(hour -> figures.arrivals(kind, hour))
                                    .toList(),
                            links(IntStream.range(0, 24)
                                    .mapToObj(hour ->
                                            RoundAddress.of(new RoundList.Submitted(kind, day, day, hour, null)))));
                })
                .toList();
        var line = figures.cutOff();
        return new ChartData(
                text("arrivals.table", words.day(language, day)),
                IntStream.range(0, 24).mapToObj("%02d"::formatted).toList(),
                series,
                true,
                false,
                line == null ? null : line.toSecondOfDay() / 3600.0,
                line == null ? null : text("arrivals.line", line.toString()));
    }

    /** The last days, the newest first, and their sum. */
    Sheet trend(BoardFigures figures, @Nullable KindCode kind, boolean percent) {
        var heads = heads("day", "within", "still-open", "breached", "promise-missed", "withdrawn", "on-time-share");
        var lines = new ArrayList<Line>();
        var days = figures.trend(kind);
        var sum = TrendDay.sum(figures.today(), days);
        lines.add(new Line(trend(head("sum"), sum, kind, figures.firstDay(), figures.today(), percent), true));
        days.reversed()
                .forEach(day -> lines.add(new Line(
                        trend(Cell.words(words.day(language, day.day())), day, kind, day.day(), day.day(), percent),
                        false)));
        return new Sheet(text("trend.title", days.size()), heads, lines);
    }

    private List<Cell> trend(
            Cell name, TrendDay day, @Nullable KindCode kind, LocalDate first, LocalDate last, boolean percent) {
        return List.of(
                name,
                became(day, day.within(), kind, first, last, RoundFate.WITHIN, percent),
                became(day, day.open(), kind, first, last, RoundFate.OPEN, percent),
                became(day, day.breached(), kind, first, last, RoundFate.BREACHED, percent)
                        .feeling(Tone.BAD),
                became(day, day.promisesMissed(), kind, first, last, RoundFate.PROMISE_MISSED, percent)
                        .feeling(Tone.LATE),
                number(day.withdrawn(), rounds(kind, first, last, RoundFate.WITHDRAWN)),
                Cell.words(day.submitted() == 0 ? "–" : share(day.submitted() - day.breached(), day.submitted()))
                        .looking("gh-figure"));
    }

    private Cell became(
            TrendDay day,
            long cases,
            @Nullable KindCode kind,
            LocalDate first,
            LocalDate last,
            RoundFate fate,
            boolean percent) {
        var cell = number(cases, rounds(kind, first, last, fate));
        return percent && cases > 0
                ? new Cell(share(cases, day.submitted()), cell.link(), cell.looks(), String.valueOf(cases))
                : cell;
    }

    /** One decimal, so that one in a thousand is not nothing. */
    private String share(long part, long whole) {
        return String.format(language, "%.1f%%", 100.0 * part / whole);
    }

    ChartData trendChart(BoardFigures figures, @Nullable KindCode kind, boolean percent) {
        var days = figures.trend(kind);
        return new ChartData(
                text("trend.title", days.size()),
                days.stream().map(day -> words.day(language, day.day())).toList(),
                List.of(
                        series("within", "good", "fate", days, TrendDay::within, kind, RoundFate.WITHIN),
                        series("still-open", "busy", "fate", days, TrendDay::open, kind, RoundFate.OPEN),
                        series("breached", "bad", "fate", days, TrendDay::breached, kind, RoundFate.BREACHED),
                        series(
                                "promise-missed",
                                "late",
                                "promise",
                                days,
                                TrendDay::promisesMissed,
                                kind,
                                RoundFate.PROMISE_MISSED)),
                true,
                percent,
                null,
                null);
    }

    private ChartData.Series series(
            String name,
            String tone,
            String stack,
            List<TrendDay> days,
            ToLongFunction<TrendDay> figure,
            @Nullable KindCode kind,
            RoundFate fate) {
        return new ChartData.Series(
                text("head." + name),
                tone,
                stack,
                days.stream().map(day -> figure.applyAsLong(day)).toList(),
                links(days.stream().map(day -> rounds(kind, day.day(), day.day(), fate))));
    }

    /** Median and 95 % of the times to decision, in business time. */
    Sheet times(BoardFigures figures) {
        var lines = figures.kinds().stream()
                .map(kind -> new Line(times(kind, figures), false))
                .toList();
        return new Sheet(
                text("times.title", SlaBoard.DAYS), heads("queue", "decisions", "median", "ninety-fifth"), lines);
    }

    private List<Cell> times(KindCode kind, BoardFigures figures) {
        var link = RoundAddress.of(new RoundList.Decided(kind, figures.firstDay(), figures.today()));
        return figures.times(kind)
                .map(times -> List.of(
                        queueName(kind),
                        number(times.decisions(), link),
                        length(times.median(), link),
                        length(times.ninetyFifth(), link)))
                .orElseGet(() -> List.of(queueName(kind), number(0, null), Cell.words("–"), Cell.words("–")));
    }

    private Cell length(Duration length, String link) {
        return new Cell(words.length(language, length), link(link), "gh-figure", null);
    }

    private String rounds(@Nullable KindCode kind, LocalDate first, LocalDate last, RoundFate fate) {
        return RoundAddress.of(new RoundList.Submitted(kind, first, last, null, fate));
    }

    private Cell queueName(KindCode kind) {
        return new Cell(words.kind(language, kind), link(CaseLinks.open(kind)), "", null);
    }

    private List<Cell> heads(String... names) {
        return Stream.of(names).map(this::head).toList();
    }

    private Cell head(String name) {
        return Cell.words(text("head." + name));
    }

    private Cell number(long number, @Nullable String link) {
        return Cell.number(number, link(link));
    }

    private @Nullable String link(@Nullable String link) {
        return opens ? link : null;
    }

    private List<String> links(Stream<String> links) {
        return opens ? links.toList() : List.of();
    }

    private String text(String key, Object... arguments) {
        return words.in(language, key, arguments);
    }

    private static ToLongFunction<QueueCounts> of(Band band) {
        return switch (band) {
            case ON_TIME -> QueueCounts::onTime;
            case DUE_TODAY -> QueueCounts::dueToday;
            case PROMISE_MISSED -> QueueCounts::promiseMissed;
            case OVERDUE -> QueueCounts::overdue;
        };
    }

    private static long sum(List<QueueCounts> counts, ToLongFunction<QueueCounts> figure) {
        return counts.stream().mapToLong(figure).sum();
    }
}
