package gatehouse.register;

import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.CompanyNumber;
import gatehouse.vocabulary.InvoiceNumber;
import gatehouse.vocabulary.Yuan;
import java.time.LocalDate;

/**
 * What a company says of an invoice that it issued 发票查验要素: enough for the tax register to find it.
 *
 * @param issued 开票日期
 * @param sum with tax 价税合计 for 数电票, without tax 不含税金额 for all others
 * @param company who says so; whether it is the 销售方 stands in the answer
 */
public record InvoiceClaim(
        InvoiceNumber number, LocalDate issued, Yuan sum, CompanyName company, CompanyNumber companyNumber) {}
