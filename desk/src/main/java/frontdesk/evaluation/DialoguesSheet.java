package frontdesk.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bookings of a whole dialogue: what would have been booked whenever the caller agreed to what was read back. */
final class DialoguesSheet implements Sheet {
    private static final String CAMBRIDGE = "MultiWOZ_restaurant";

    private final Listener listener;

    DialoguesSheet(Listener listener) {
        this.listener = listener;
    }

    @Override
    public Map<String, Object> answer(Row row) {
        var calls = new ArrayList<Map<String, Object>>();
        for (String service : row.texts("services")) {
            String names = service.equals("restaurant") ? CAMBRIDGE : service;
            if (ServiceNames.knows(names)) {
                Map<String, String> parameters = booked(row, ServiceNames.of(names));
                if (!parameters.isEmpty()) {
                    calls.add(Map.of("service", service, "parameters", parameters));
                }
            }
        }
        return Map.of("booking_calls", calls);
    }

    /** What stood at the last moment at which the caller could have been booked for. */
    private Map<String, String> booked(Row row, ServiceNames names) {
        var tracker = new Tracker(listener, names, row.now());
        Map<String, String> last = Map.of();
        for (Row.Turn turn : row.conversation()) {
            if (turn.caller()) {
                tracker.caller(turn.words());
            } else {
                tracker.agent(turn.words());
                if (tracker.saysBooked() || names.isCambridge()) {
                    last = parameters(tracker, names);
                }
            }
        }
        return last.isEmpty() ? parameters(tracker, names) : last;
    }

    private static Map<String, String> parameters(Tracker tracker, ServiceNames names) {
        if (!tracker.intent().equals(names.book())) {
            return Map.of();
        }
        var parameters = new LinkedHashMap<String, String>();
        Map<String, String> state = tracker.state();
        for (ServiceNames.Part part : List.of(
                ServiceNames.Part.PROVIDER,
                ServiceNames.Part.DATE,
                ServiceNames.Part.TIME,
                ServiceNames.Part.PEOPLE,
                ServiceNames.Part.CITY)) {
            String slot = names.slot(part);
            boolean booked = part != ServiceNames.Part.CITY || names.seatsParties();
            if (slot != null && booked && state.containsKey(slot)) {
                parameters.put(slot, state.get(slot));
            }
        }
        return parameters;
    }
}
