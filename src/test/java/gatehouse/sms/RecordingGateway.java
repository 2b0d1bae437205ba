package gatehouse.sms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A gateway that answers what it is told to, and yes where it is told nothing. */
class RecordingGateway implements SmsGateway {

    private final Deque<SmsAnswer> answers = new ArrayDeque<>();
    private final Map<String, SmsTrace> traces = new HashMap<>();
    private final List<SmsDispatch> sent = new ArrayList<>();
    private final List<String> askedFor = new ArrayList<>();

    synchronized void willAnswer(SmsAnswer... next) {
        answers.addAll(List.of(next));
    }

    synchronized void willFind(String outId, SmsTrace trace) {
        traces.put(outId, trace);
    }

    @Override
    public synchronized SmsAnswer send(SmsDispatch dispatch) {
        sent.add(dispatch);
        return answers.isEmpty() ? new SmsAnswer.Accepted("biz-" + sent.size()) : answers.removeFirst();
    }

    @Override
    public synchronized SmsTrace find(SmsDispatch dispatch) {
        askedFor.add(dispatch.outId());
        return traces.getOrDefault(dispatch.outId(), new SmsTrace.NotSent());
    }

    synchronized List<SmsDispatch> sent() {
        return List.copyOf(sent);
    }

    synchronized List<String> askedFor() {
        return List.copyOf(askedFor);
    }
}
