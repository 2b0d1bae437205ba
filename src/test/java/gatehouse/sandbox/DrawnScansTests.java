package gatehouse.sandbox;

import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import gatehouse.document.ScanStore;
import gatehouse.document.Scans;
import gatehouse.sandbox.samples.Discrepancy;
import gatehouse.sandbox.samples.SamplePaper;
import gatehouse.sandbox.samples.Shot;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

class DrawnScansTests {

    private final ScanStore store = mock();
    private final DrawnScans drawn = new DrawnScans(
            store, new StaticListableBeanFactory().getBeanProvider(Scans.class), () -> mock(JdbcTemplate.class));

    @Test
    void whatWasNeverDrawnLeavesNothingToDeleteNeitherThePictureNorItsPreview() {
        String key = new SampleScan(1, 1, SamplePaper.LICENSE, Shot.CLEAN, Discrepancy.NONE).storeKey();

        drawn.delete(key);
        drawn.delete(key + ".preview");

        verify(store, never()).delete(startsWith(UndrawnScan.FOLDER));
    }

    @Test
    void whatLiesInTheStoreIsDeletedThere() {
        drawn.delete("ab/cd/one");
        drawn.delete("ab/cd/one.preview");

        verify(store).delete("ab/cd/one");
        verify(store).delete("ab/cd/one.preview");
    }
}
