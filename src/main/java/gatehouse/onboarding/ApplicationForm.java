package gatehouse.onboarding;

import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.MobileNumber;
import gatehouse.vocabulary.PersonName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The supplier's paper 申请表: a kind's own record, made of values; it exists only if it is valid. */
public interface ApplicationForm {

    /** Every field by name, canonical, in the order of the paper; what {@link ApplicationKind#read} takes again. */
    Map<String, String> fields();

    CompanyName companyName();

    /** 统一社会信用代码 or 工商注册号, canonical. */
    String companyNumber();

    /** Where the SMS of this application go 认证操作联系人手机号. */
    MobileNumber contactMobile();

    /** Every phone by which the application may be found. */
    List<MobileNumber> mobiles();

    /** 法定代表人, where the form names one. */
    default Optional<PersonName> representative() {
        return Optional.empty();
    }

    /** What it is about, where a supplier may have several of the kind side by side. */
    default String subject() {
        return "";
    }
}
