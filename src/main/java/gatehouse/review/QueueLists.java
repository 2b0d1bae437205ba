package gatehouse.review;

import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The pages of the lists 分页: walks along the indexes, merges the branches, and only then fetches the rows. */
@Component
class QueueLists {

    private final JdbcTemplate jdbc;
    private final QueueBranches planned;
    private final PageMarks marks;
    private final CaseSearch search;

    QueueLists(JdbcTemplate jdbc, QueueBranches planned, PageMarks marks, CaseSearch search) {
        this.jdbc = jdbc;
        this.planned = planned;
        this.marks = marks;
        this.search = search;
    }

    List<QueueRow> page(long userId, Set<KindCode> kinds, QueueFilter filter, QueueOrder order, int offset, int limit) {
        if (filter.text() != null) {
            return search.page(filter.text(), kinds, filter, order, offset, limit);
        }
        PageMarks.ListKey list = new PageMarks.ListKey(userId, filter, order);
        Optional<PageMarks.Mark> mark = marks.nearest(list, offset);
        List<QueueRow> page = read(kinds, list, mark, offset, limit);
        if (mark.isPresent() && page.size() < limit) {
            // the end of the list, or a list that has moved away under the mark: counted from the top, it is certain
            marks.forget(list);
            page = read(kinds, list, Optional.empty(), offset, limit);
        }
        remember(list, offset, page);
        return page;
    }

    private List<QueueRow> read(
            Set<KindCode> kinds, PageMarks.ListKey list, Optional<PageMarks.Mark> mark, int offset, int limit) {
        List<QueueBranch> branches = planned.of(kinds, list.filter(), list.order());
        mark.ifPresent(start -> branches.forEach(branch -> branch.from(start, list.order())));
        int skipped = offset - mark.map(PageMarks.Mark::offset).orElse(0);
        return branches.isEmpty()
                ? List.of()
                : jdbc.query(sql(branches, list.order(), skipped, limit), CaseRows::row, parameters(branches));
    }

    private void remember(PageMarks.ListKey list, int offset, List<QueueRow> page) {
        if (!page.isEmpty()) {
            mark(list, offset, page.getFirst());
            mark(list, offset + page.size() - 1, page.getLast());
        }
    }

    long count(Set<KindCode> kinds, QueueFilter filter, int most) {
        if (filter.text() != null) {
            return search.count(filter.text(), kinds, filter);
        }
        List<QueueBranch> branches = planned.of(kinds, filter, QueueOrder.MOST_URGENT);
        if (branches.isEmpty()) {
            return 0;
        }
        String counted = branches.stream()
                .map(branch -> "(SELECT 1 FROM review_case c WHERE " + branch.where() + " LIMIT " + most + ")")
                .collect(Collectors.joining(" UNION ALL ", "SELECT COUNT(*) FROM (", ") counted"));
        return Optional.ofNullable(jdbc.queryForObject(counted, Long.class, parameters(branches)))
                .orElse(0L);
    }

    /** The page is found on the index alone; rows are fetched for the page only, and at once on the first pages of a whole queue. */
    static String sql(List<QueueBranch> branches, QueueOrder order, int skipped, int limit) {
        if (branches.size() == 1 && branches.getFirst().isWhole() && skipped <= limit) {
            return "SELECT " + CaseRows.COLUMNS
                    + inOrder(branches.getFirst(), order, "LIMIT " + skipped + ", " + limit);
        }
        String inOrder = " ORDER BY position " + order.direction() + ", application_id " + order.direction();
        String keys = branches.size() == 1
                ? keys(branches.getFirst(), order, "LIMIT " + skipped + ", " + limit)
                : branches.stream()
                                .map(branch -> "(" + keys(branch, order, "LIMIT " + (skipped + limit)) + ")")
                                .collect(Collectors.joining(" UNION ALL "))
                        + inOrder
                        + " LIMIT "
                        + skipped
                        + ", "
                        + limit;
        return "SELECT " + CaseRows.COLUMNS + " FROM (" + keys
                + ") k JOIN review_case c ON c.application_id = k.application_id ORDER BY k.position "
                + order.direction() + ", k.application_id " + order.direction();
    }

    private static String keys(QueueBranch branch, QueueOrder order, String limit) {
        return "SELECT c.application_id, c." + order.column() + " AS position" + inOrder(branch, order, limit);
    }

    private static String inOrder(QueueBranch branch, QueueOrder order, String limit) {
        return " FROM review_case c WHERE " + branch.where() + " ORDER BY c." + order.column() + " " + order.direction()
                + ", c.application_id " + order.direction() + " " + limit;
    }

    private void mark(PageMarks.ListKey list, int offset, QueueRow row) {
        Instant position = position(list.order(), row);
        if (position != null) {
            marks.add(list, offset, position, row.id().value());
        }
    }

    private static @Nullable Instant position(QueueOrder order, QueueRow row) {
        return switch (order) {
            case MOST_URGENT, LEAST_URGENT -> row.due();
            case OLDEST_SUBMITTED, NEWEST_SUBMITTED -> row.submittedAt();
            case NEWEST_DECIDED -> row.decidedAt();
        };
    }

    private static Object[] parameters(List<QueueBranch> branches) {
        return branches.stream().flatMap(branch -> branch.parameters().stream()).toArray();
    }
}
