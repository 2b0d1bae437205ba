package gatehouse.supplier;

import org.jspecify.annotations.Nullable;

/**
 * The page 注册账号 as filled in (spec A.3); every field is required.
 *
 * @param enterprise 企业账户, 个体工商户 included: only such an account can go on
 * @param code the six digits of the SMS
 * @param consenting to 《阿里巴巴服务条款》 and 《隐私声明》 in the versions shown
 */
public record RegistrationForm(
        boolean enterprise,
        Registration account,
        @Nullable String passwordAgain,
        Registrant registrant,
        @Nullable String code,
        boolean consenting) {}
