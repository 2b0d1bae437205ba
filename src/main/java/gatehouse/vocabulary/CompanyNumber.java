package gatehouse.vocabulary;

/** The number on a business licence: 统一社会信用代码, or 工商注册号 on an old one. */
public sealed interface CompanyNumber permits CreditCode, RegistrationNumber {

    String value();

    /** Licences carry 18 characters since 2015: an older number is compared with the public register (spec D12). */
    default boolean isLegacy() {
        return this instanceof RegistrationNumber;
    }
}
