package gatehouse.register;

import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.CompanyNumber;
import gatehouse.vocabulary.PersonName;

/** What a company says of itself 企业三要素: its number, its name, and who represents it. */
public record RegisterQuestion(CompanyNumber number, CompanyName name, PersonName representative) {}
