package frontdesk.provider.elevenlabs;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.agents.AtThisHour;
import frontdesk.business.Business;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;

/**
 * What a conversation begins with: what its agent is told of the caller, and what holds at this hour in place of what stands on the agent. Whatever is put in
 * place here has to be permitted there ({@link AgentRules}).
 *
 * @param number the caller's, or null where it is withheld
 */
record Opening(AtThisHour hour, @Nullable PhoneNumber number, CallerKnown caller) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE, HH:mm d MMMM uuuu", Locale.ENGLISH);

    static Opening of(Business business, Instant moment, @Nullable PhoneNumber number, CallerKnown caller) {
        return new Opening(AtThisHour.of(business, moment), number, caller);
    }

    /** {@code conversation_initiation_client_data}, as the webhook answers it and as a call is registered with it. */
    ObjectNode json() {
        ObjectNode data = caller.json();
        ObjectNode agent = ElevenLabsAccount.JSON.createObjectNode();
        Optional<Language> other = Optional.ofNullable(caller.language()).filter(_ -> caller.other());
        other.ifPresent(language -> agent.put("language", AgentDrawing.code(language)));
        hour.firstMessage(other.orElse(hour.business().language()))
                .ifPresent(words -> agent.put("first_message", filled(words).strip()));
        hour.instructions().ifPresent(words -> agent.putObject("prompt").put("prompt", filled(words)));
        if (!agent.isEmpty()) {
            data.putObject("conversation_config_override").set("agent", agent);
        }
        return data;
    }

    /** The vendor does not say that it fills in variables where words are put in place of its own, so none is left to it. */
    private String filled(String words) {
        Map<String, String> values = new LinkedHashMap<>(caller.variables());
        values.put("system__time", TIME.format(hour.now()));
        values.put("system__caller_id", number == null ? "" : number.e164());
        String text = words;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace(
                    "{{" + value.getKey() + "}}",
                    value.getValue().replace("{{", "").replace("}}", ""));
        }
        return text;
    }
}
