package gatehouse.access.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;

/** An address that the server itself cannot read 无效地址 reaches no controller: a machine is told as by one. */
final class UnreadableAddress extends ErrorReportValve {

    private final RefusedProblem refused;

    UnreadableAddress(RefusedProblem refused) {
        this.refused = refused;
        setShowServerInfo(false);
        setShowReport(false);
    }

    @Override
    protected void report(Request request, Response response, Throwable cause) {
        if (response.getStatus() == HttpStatus.BAD_REQUEST.value()
                && isOfMachines(request.getRequestURI())
                && response.getContentWritten() == 0
                && response.setErrorReported()) {
            tell(request, response);
        } else {
            super.report(request, response, cause);
        }
    }

    private void tell(Request request, Response response) {
        try {
            refused.unreadable(request, response);
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean isOfMachines(String address) {
        return address.startsWith("/api/") || address.startsWith("/sandbox/api/");
    }
}
