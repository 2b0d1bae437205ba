package gatehouse.bank.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.Upload;
import gatehouse.bank.BankImport;
import gatehouse.bank.BankImportRefused;
import gatehouse.bank.BankRow;
import gatehouse.bank.BankSearch;
import gatehouse.bank.Banks;
import gatehouse.bank.BranchRow;
import gatehouse.ui.ScreenTest;
import gatehouse.ui.StaffScreens;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(classes = {StaffScreens.class, BanksViewTests.Directory.class})
@ViewPackages(packages = "gatehouse.bank.ui")
class BanksViewTests extends ScreenTest {

    private static final BankRow ICBC = new BankRow(1, "中国工商银行", "102");
    private static final String CSV = "102100099996,中国工商银行,中国工商银行总行";

    @TestConfiguration(proxyBeanMethods = false)
    static class Directory {

        @Bean
        Banks banks() {
            return mock();
        }

        @Bean
        BankImport imports() {
            return mock();
        }
    }

    @Autowired
    Banks banks;

    @Autowired
    BankImport imports;

    @BeforeEach
    void theDirectoryIsOpen() {
        reset(banks, imports);
        when(banks.search(any())).thenReturn(new BankSearch(List.of(ICBC), Optional.empty()));
        when(banks.branches(1, "")).thenReturn(List.of(new BranchRow("102100099996", 1, "中国工商银行总行")));
        when(banks.branches(1, "无")).thenReturn(List.of());
        open("banks");
    }

    @Test
    void theBranchesOfABankAreLookedThrough() {
        box("银行").setValue(ICBC);

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).getCellText(0, 0)).isEqualTo("102100099996");
        assertThat(test(grid).getCellText(0, 1)).isEqualTo("中国工商银行总行");
        type("网点", "无");
        assertThat(test(grid).size()).isZero();
    }

    @Test
    void aFileFillsTheDirectory() {
        when(imports.load(CSV)).thenReturn(1);

        test(find(Upload.class).single()).upload("banks.csv", "text/csv", CSV.getBytes(StandardCharsets.UTF_8));

        verify(imports).load(CSV);
        assertThat(find(ListItem.class).exists()).isFalse();
    }

    @Test
    void everyLineThatCannotBeReadIsNamed() {
        BankImportRefused refused = mock();
        when(refused.problems()).thenReturn(List.of(new BankImportRefused.Problem(3, "NUMBER")));
        when(imports.load(any())).thenThrow(refused);

        test(find(Upload.class).single()).upload("banks.csv", "text/csv", CSV.getBytes(StandardCharsets.UTF_8));

        assertThat(words(find(ListItem.class).single())).contains("第3行", "联行号无效");
    }

    @Test
    void aFileInAnotherEncodingIsNotReadLineByLine() {
        test(find(Upload.class).single()).upload("banks.csv", "text/csv", CSV.getBytes(Charset.forName("GBK")));

        verify(imports, never()).load(any());
        assertThat(words(find(Notification.class).single())).contains("UTF-8");
        assertThat(find(ListItem.class).exists()).isFalse();
    }
}
