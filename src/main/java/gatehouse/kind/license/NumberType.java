package gatehouse.kind.license;

import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.CompanyNumber;
import gatehouse.vocabulary.CreditCode;
import gatehouse.vocabulary.RegistrationNumber;

/** Which number stands on the licence 证照号码类型 (spec A.4). */
public enum NumberType {
    /** 统一社会信用代码. */
    CREDIT_CODE {
        @Override
        Checked<CompanyNumber> parse(String typed) {
            return CreditCode.parse(typed).map(number -> number);
        }
    },
    /** 工商注册号, on licences from before 2015. */
    REGISTRATION_NUMBER {
        @Override
        Checked<CompanyNumber> parse(String typed) {
            return RegistrationNumber.parse(typed).map(number -> number);
        }
    };

    abstract Checked<CompanyNumber> parse(String typed);

    static NumberType of(CompanyNumber number) {
        return number.isLegacy() ? REGISTRATION_NUMBER : CREDIT_CODE;
    }

    public String messageKey() {
        return "license.numberType." + name();
    }
}
