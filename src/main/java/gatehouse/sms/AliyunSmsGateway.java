package gatehouse.sms;

import com.aliyun.dysmsapi20170525.Client;
import com.aliyun.dysmsapi20170525.models.QuerySendDetailsRequest;
import com.aliyun.dysmsapi20170525.models.QuerySendDetailsResponseBody;
import com.aliyun.dysmsapi20170525.models.QuerySendDetailsResponseBody.QuerySendDetailsResponseBodySmsSendDetailDTOsSmsSendDetailDTO;
import com.aliyun.dysmsapi20170525.models.SendSmsRequest;
import com.aliyun.dysmsapi20170525.models.SendSmsResponseBody;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Aliyun SMS 阿里云短信: sends approved templates with parameters (spec D). */
class AliyunSmsGateway implements SmsGateway {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final long DETAILS_A_PAGE = 50;
    private static final int DAYS_KEPT = 30;
    private static final long NOT_DELIVERED = 2;
    private static final int SERVER_ERROR = 500;

    private static final Set<String> LIMITS =
            Set.of("isv.BUSINESS_LIMIT_CONTROL", "isv.DAY_LIMIT_CONTROL", "isv.MONTH_LIMIT_CONTROL");

    // wrong in the SMS itself; anything else is the account's or the provider's trouble and passes
    private static final Set<String> FINAL = Set.of(
            "isv.MOBILE_NUMBER_ILLEGAL",
            "isv.MOBILE_COUNT_OVER_LIMIT",
            "isv.INVALID_PARAMETERS",
            "isv.INVALID_JSON_PARAM",
            "isv.TEMPLATE_PARAMS_ILLEGAL",
            "isv.TEMPLATE_MISSING_PARAMETERS",
            "isv.PARAM_LENGTH_LIMIT",
            "isv.PARAM_NOT_SUPPORT_URL",
            "isv.BLACK_KEY_CONTROL_LIMIT");

    private final AliyunSettings settings;
    private final String signName;
    private final Clock clock;
    private final Client client;
    private final RuntimeOptions once;

    AliyunSmsGateway(AliyunSettings settings, String signature, Clock clock) {
        this.settings = settings;
        this.signName = settings.signName() == null ? signature : settings.signName();
        this.clock = clock;
        this.client = client(settings);
        // the outbox tries again, and knows when not to
        this.once = new RuntimeOptions()
                .setAutoretry(false)
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setReadTimeout((int) settings.readTimeout().toMillis());
    }

    private static Client client(AliyunSettings settings) {
        Config config = new Config()
                .setAccessKeyId(settings.required(settings.accessKeyId(), "access-key-id"))
                .setAccessKeySecret(settings.required(settings.accessKeySecret(), "access-key-secret"))
                .setEndpoint(settings.endpoint())
                .setProtocol(settings.protocol());
        try {
            return new Client(config);
        } catch (Exception unusable) {
            throw new IllegalStateException("The configuration of Aliyun SMS cannot be used", unusable);
        }
    }

    @Override
    public SmsAnswer send(SmsDispatch dispatch) {
        String template = settings.templates().get(dispatch.template());
        if (template == null) {
            return new SmsAnswer.Limited("No template code is configured for " + dispatch.template());
        }
        SendSmsRequest request = new SendSmsRequest()
                .setPhoneNumbers(dispatch.mobile().value())
                .setSignName(signName)
                .setTemplateCode(template)
                .setTemplateParam(SmsParameters.write(dispatch.parameters()))
                .setOutId(dispatch.outId());
        try {
            return answer(client.sendSmsWithOptions(request, once).getBody());
        } catch (Exception failed) {
            return answer(failed);
        }
    }

    private static SmsAnswer answer(@Nullable SendSmsResponseBody body) {
        if (body == null || body.getCode() == null) {
            return new SmsAnswer.Unclear("The answer was empty");
        }
        String code = body.getCode();
        String reason = code + " " + body.getMessage();
        if (code.equals("OK")) {
            return new SmsAnswer.Accepted(String.valueOf(body.getBizId()));
        }
        if (LIMITS.contains(code)) {
            return new SmsAnswer.Limited(reason);
        }
        return FINAL.contains(code) ? new SmsAnswer.Refused(reason) : new SmsAnswer.Away(reason);
    }

    private static SmsAnswer answer(Exception failed) {
        if (failed instanceof TeaException refused
                && refused.getStatusCode() != null
                && refused.getStatusCode() < SERVER_ERROR) {
            return new SmsAnswer.Away(refused.getCode() + " " + refused.getMessage());
        }
        return neverConnected(failed) ? new SmsAnswer.Away(words(failed)) : new SmsAnswer.Unclear(words(failed));
    }

    @Override
    public SmsTrace find(SmsDispatch dispatch) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BEIJING);
        LocalDate day = LocalDate.ofInstant(dispatch.firstTried(), BEIJING);
        if (day.isBefore(today.minusDays(DAYS_KEPT))) {
            day = today.minusDays(DAYS_KEPT);
        }
        try {
            for (; !day.isAfter(today); day = day.plusDays(1)) {
                Optional<SmsTrace> found = find(dispatch, day);
                if (found.isPresent()) {
                    return found.get();
                }
            }
            return new SmsTrace.NotSent();
        } catch (Exception failed) {
            return new SmsTrace.Unknown(words(failed));
        }
    }

    private Optional<SmsTrace> find(SmsDispatch dispatch, LocalDate day) throws Exception {
        for (long page = 1; ; page++) {
            QuerySendDetailsResponseBody body = client.querySendDetailsWithOptions(
                            new QuerySendDetailsRequest()
                                    .setPhoneNumber(dispatch.mobile().value())
                                    .setSendDate(day.format(DAY))
                                    .setPageSize(DETAILS_A_PAGE)
                                    .setCurrentPage(page),
                            once)
                    .getBody();
            if (!"OK".equals(body.getCode())) {
                return Optional.of(new SmsTrace.Unknown(body.getCode() + " " + body.getMessage()));
            }
            var details = details(body);
            for (var detail : details) {
                if (dispatch.outId().equals(detail.getOutId()) && !isUndelivered(detail.getSendStatus())) {
                    return Optional.of(new SmsTrace.Sent("found by " + dispatch.outId()));
                }
            }
            if (details.size() < DETAILS_A_PAGE) {
                return Optional.empty();
            }
        }
    }

    private static List<QuerySendDetailsResponseBodySmsSendDetailDTOsSmsSendDetailDTO> details(
            QuerySendDetailsResponseBody body) {
        var list = body.getSmsSendDetailDTOs();
        return list == null || list.getSmsSendDetailDTO() == null ? List.of() : list.getSmsSendDetailDTO();
    }

    private static boolean isUndelivered(@Nullable Long status) {
        return status != null && status == NOT_DELIVERED;
    }

    private static boolean neverConnected(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private static String words(Throwable failed) {
        return failed.getClass().getSimpleName() + ": " + failed.getMessage();
    }
}
