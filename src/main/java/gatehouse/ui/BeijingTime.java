package gatehouse.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How instants are written on screens 时间写法: always the time of Beijing, in digits that both languages read. */
public final class BeijingTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter LIST = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private BeijingTime() {}

    /** 11-13 19:20, as lists show it. */
    public static String inList(Instant instant) {
        return LIST.format(instant.atZone(ZONE));
    }

    /** 2026-11-13 19:20:05. */
    public static String full(Instant instant) {
        return FULL.format(instant.atZone(ZONE));
    }

    /** 2026-11-16 24:00, as {@link #end} with its year, for a file. */
    public static String fullEnd(Instant before) {
        var local = before.atZone(ZONE);
        var year = local.toLocalTime().equals(java.time.LocalTime.MIDNIGHT) ? local.minusDays(1) : local;
        return "%04d-%s".formatted(year.getYear(), end(before));
    }

    /** A moment that ends something is the 24:00 of the day before it, not the 00:00 of the day after. */
    public static String end(Instant before) {
        var local = before.atZone(ZONE);
        return local.toLocalTime().equals(java.time.LocalTime.MIDNIGHT)
                ? DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT).format(local.minusDays(1)) + " 24:00"
                : LIST.format(local);
    }
}
