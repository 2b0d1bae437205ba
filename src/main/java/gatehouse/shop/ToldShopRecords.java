package gatehouse.shop;

import gatehouse.audit.Audit;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.SupplierSummary;
import gatehouse.supplier.Suppliers;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records as their platform told them last 平台上报的店铺记录: the platform knows its shops, and sends what changed. */
@Service
@Transactional
public class ToldShopRecords implements ShopRecords {

    private final JdbcClient jdbc;
    private final Suppliers suppliers;
    private final Audit audit;

    ToldShopRecords(JdbcClient jdbc, Suppliers suppliers, Audit audit) {
        this.jdbc = jdbc;
        this.suppliers = suppliers;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public ShopRecord of(SupplierId supplier) {
        return jdbc.sql("SELECT * FROM shop_record WHERE supplier_id = ?")
                .param(supplier.value())
                .query(ToldShopRecords::record)
                .optional()
                .orElse(ShopRecord.SPOTLESS);
    }

    /** What is known of a shop from now on; for its platform alone. */
    public void tell(SupplierId id, ShopRecord record) {
        SupplierSummary supplier = suppliers.required(id);
        suppliers.requireActingFor(supplier);
        jdbc.sql("""
                        REPLACE INTO shop_record (supplier_id, disputes, dispute_rate_percent, annual_points,
                            severe_ip_violation, monthly_alipay_trade, fake_trade, competitive, violation_points,
                            compliance_violation, infringement_points, overdue, dishonest, abnormal)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        record.disputes(),
                        record.disputeRatePercent(),
                        record.annualPoints(),
                        record.severeIpViolation(),
                        record.monthlyAlipayTrade(),
                        record.fakeTrade(),
                        record.competitive(),
                        record.violationPoints(),
                        record.complianceViolation(),
                        record.infringementPoints(),
                        record.overdue(),
                        record.dishonest(),
                        record.abnormal())
                .update();
        audit.record("shop.told", "supplier:" + id.value(), null);
    }

    private static ShopRecord record(ResultSet row, int number) throws SQLException {
        return new ShopRecord(
                row.getInt("disputes"),
                row.getBigDecimal("dispute_rate_percent"),
                row.getInt("annual_points"),
                row.getBoolean("severe_ip_violation"),
                row.getBoolean("monthly_alipay_trade"),
                row.getBoolean("fake_trade"),
                row.getBoolean("competitive"),
                row.getInt("violation_points"),
                row.getBoolean("compliance_violation"),
                row.getBoolean("infringement_points"),
                row.getBoolean("overdue"),
                row.getBoolean("dishonest"),
                row.getBoolean("abnormal"));
    }
}
