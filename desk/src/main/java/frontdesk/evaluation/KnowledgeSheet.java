package frontdesk.evaluation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import frontdesk.understanding.Expected;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Topic;
import frontdesk.understanding.Understanding.Utterance;

/**
 * Whether a caller asks something that only the business's own answers tell. What a listing has (address, telephone, price range) is
 * not meant by the set; which answer it is cannot be told without the answers, which no row holds.
 */
final class KnowledgeSheet implements Sheet {
    private static final Pattern LISTED = Pattern.compile(
            "\\b(?:phone|numbers?|address|zip|zit|post ?codes?|price range|moderate|expensive|cheap|book|looking for|reference|reservation|recommend|find me|star|stars|area|place to (?:stay|eat|dine|go)|available|availability|which street|where is|what type|what kind)\\b");
    private static final Pattern ASKS = Pattern.compile(
            "\\b(?:(?:do|does|did|to|d) (?:they|you|yo|the|it|this|that|thay|there)|are (?:there|they|you|dogs|pets|kids|children|rooms|the)|is (?:it|there|that|this|the)|can i|could i|may i|can we|(?:know|tell me|see|check|wondering) (?:if|whether|what)|how (?:much|far|long|many|late|early)|what (?:is|are|'s) the|be able to|allowed|allow|happy hour|bringing my)\\b");

    private final Listener listener;

    KnowledgeSheet(Listener listener) {
        this.listener = listener;
    }

    @Override
    public Map<String, Object> answer(Row row) {
        String text = row.text("utterance");
        Meaning meaning = listener.hear(
                        Utterance.of(text), Listener.around(row.now(), "US", Expected.ANYTHING, List.of(), List.of()))
                .meaning();
        Topic topic = meaning.topic();
        boolean ours = topic != null
                && switch (topic.kind()) {
                    case OTHER, POLICY, SERVICES, HOURS, DURATION -> true;
                    case ADDRESS, PRICE, AVAILABILITY -> false;
                };
        boolean asks = ours || ASKS.matcher(text).find();
        return Map.of("target", asks && !LISTED.matcher(text).find(), "question", "");
    }
}
