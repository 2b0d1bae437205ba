package gatehouse.oversight;

import java.time.LocalDate;

/**
 * A day on which promises end 到期日.
 *
 * @param provisional whether the notice for its year is not out yet: the day may turn out to be free
 */
public record DueDay(LocalDate day, boolean provisional) {}
