package gatehouse.counterpart;

import com.aliyun.ocr_api20210707.Client;
import com.aliyun.ocr_api20210707.models.VerifyBusinessLicenseRequest;
import com.aliyun.ocr_api20210707.models.VerifyVATInvoiceRequest;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 票证核验 of Aliyun OCR on the wire (spec D): what it answers, whether yes or no, is in its Data, a text that is JSON. */
public class AliyunOcr {

    private static final int SERVER_ERROR = 500;
    private static final String THROTTLED = "Throttling";

    private final Client client;
    private final RuntimeOptions once;
    private final Counterpart counterpart;

    public AliyunOcr(AliyunOcrSettings settings, Counterpart counterpart) {
        this.client = client(settings);
        this.counterpart = counterpart;
        // the counterpart tries again, and knows when not to
        this.once = new RuntimeOptions()
                .setAutoretry(false)
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setReadTimeout((int) settings.readTimeout().toMillis());
    }

    private static Client client(AliyunOcrSettings settings) {
        Config config = new Config()
                .setAccessKeyId(AliyunOcrSettings.required(settings.accessKeyId(), "access-key-id"))
                .setAccessKeySecret(AliyunOcrSettings.required(settings.accessKeySecret(), "access-key-secret"))
                .setEndpoint(settings.endpoint())
                .setProtocol(settings.protocol());
        try {
            return new Client(config);
        } catch (Exception unusable) {
            throw new IllegalStateException("The configuration of Aliyun OCR cannot be used", unusable);
        }
    }

    /**
     * 发票核验: code, msg and, where the invoice is found, data.
     *
     * @param code empty for 数电票
     * @param date as yyyyMMdd
     * @param sum with tax for 数电票, without for all others
     * @throws CounterpartAway when there is no answer
     */
    public JsonNode verifyInvoice(String code, String number, String date, String sum) {
        VerifyVATInvoiceRequest request = new VerifyVATInvoiceRequest()
                .setInvoiceNo(number)
                .setInvoiceDate(date)
                .setInvoiceSum(sum);
        if (!code.isEmpty()) {
            request.setInvoiceCode(code);
        }
        return counterpart.call(() -> data(() ->
                client.verifyVATInvoiceWithOptions(request, once).getBody().getData()));
    }

    /**
     * 营业执照三要素核验: code, data and message.
     *
     * @throws CounterpartAway when there is no answer
     */
    public JsonNode verifyBusinessLicense(String companyNumber, String companyName, String representative) {
        VerifyBusinessLicenseRequest request = new VerifyBusinessLicenseRequest()
                .setCreditCode(companyNumber)
                .setCompanyName(companyName)
                .setLegalPerson(representative);
        return counterpart.call(() -> data(() ->
                client.verifyBusinessLicenseWithOptions(request, once).getBody().getData()));
    }

    private static JsonNode data(Callable<@Nullable String> call) {
        String data;
        try {
            data = call.call();
        } catch (Exception failed) {
            throw away(failed);
        }
        if (data == null || data.isBlank()) {
            throw CounterpartAway.passing("The answer was empty", null);
        }
        try {
            return JsonMapper.shared().readTree(data);
        } catch (JacksonException unreadable) {
            // without its cause, which quotes what was received
            throw CounterpartAway.passing("The answer could not be read", null);
        }
    }

    private static CounterpartAway away(Exception failed) {
        if (failed instanceof TeaException refused
                && refused.getStatusCode() != null
                && refused.getStatusCode() < SERVER_ERROR) {
            String code = String.valueOf(refused.getCode());
            return code.startsWith(THROTTLED)
                    ? CounterpartAway.passing(code, null)
                    : CounterpartAway.lasting(code, null);
        }
        // the names of both: messages of this library repeat the request
        Throwable cause = failed.getCause();
        return CounterpartAway.passing(
                failed.getClass().getSimpleName()
                        + (cause == null ? "" : " by " + cause.getClass().getSimpleName()),
                null);
    }
}
