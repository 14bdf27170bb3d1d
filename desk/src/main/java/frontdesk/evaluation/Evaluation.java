package frontdesk.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import frontdesk.understanding.Understanding;

/**
 * Answers the rows of evaluation sets, one line of JSON for each, in the form that the sets' own scorer reads. How our slots and
 * intents are called there is told in this room and nowhere else.
 */
public final class Evaluation {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final Listener listener;

    public Evaluation(Understanding understanding) {
        listener = new Listener(understanding);
        sheets.put("dates", new DatesSheet(listener, "text"));
        sheets.put("sentences", new DatesSheet(listener, "utterance"));
        sheets.put("numbers", new NumbersSheet(listener));
        sheets.put("turns", new TurnsSheet(listener));
        sheets.put("dialogues", new DialoguesSheet(listener));
        sheets.put("faq", new KnowledgeSheet(listener));
        sheets.put("short", new ShortSheet(listener));
        sheets.put("evi", new PersonsSheet(listener));
    }

    /** The sets that can be answered, by name. */
    public List<String> sets() {
        return List.copyOf(sheets.keySet());
    }

    /**
     * Answers every row.
     *
     * @param rows lines of JSON
     * @param predictions where each line of the answer goes
     * @return how much of the processor one utterance took, after all had been heard once for warming up
     * @throws IllegalArgumentException where there is no such set, or a line is no JSON
     */
    public Pace answer(String set, List<String> rows, Consumer<String> predictions) {
        Sheet sheet = sheets.get(set);
        if (sheet == null) {
            throw new IllegalArgumentException("There is no set '" + set + "'; there are " + String.join(", ", sets()));
        }
        var parsed = new ArrayList<Row>();
        for (String line : rows) {
            parsed.add(parsed(() -> new Row(JSON.readTree(line))));
        }
        parsed.forEach(sheet::answer);
        listener.forgetTimes();
        for (Row row : parsed) {
            var prediction = new LinkedHashMap<String, Object>();
            prediction.put("id", row.id());
            prediction.putAll(sheet.answer(row));
            predictions.accept(parsed(() -> JSON.writeValueAsString(prediction)));
        }
        return listener.pace();
    }

    private interface Parsing<T> {
        T get() throws JsonProcessingException;
    }

    private static <T> T parsed(Parsing<T> parsing) {
        try {
            return parsing.get();
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("A row is no JSON: " + broken.getOriginalMessage(), broken);
        }
    }
}
