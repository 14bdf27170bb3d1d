package frontdesk.call;

import java.lang.System.Logger.Level;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.kernel.CallId;
import frontdesk.reception.StepIn;
import frontdesk.store.Database;

/**
 * Lets somebody of the business step in to a call on whatever node it is held: every node hears of the wish, as {@code {"call":"…","say":"…"}},
 * {@code {"call":"…","hint":"…","by":"…"}} or without words where the caller is to be put through, and the one that holds the call follows it.
 */
public final class SteppingIn {
    private static final System.Logger LOG = System.getLogger(SteppingIn.class.getName());
    private static final String CHANNEL = "step_in";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final Switchboard switchboard;

    public SteppingIn(Database database, Switchboard switchboard) {
        this.database = database;
        this.switchboard = switchboard;
    }

    /** Hears wishes from now on. */
    public AutoCloseable listen() {
        return database.listen(CHANNEL, this::heard);
    }

    /** Whoever asks has made sure that the call is theirs. A wish for a call that is over, or that another platform holds, comes to nothing. */
    public void please(CallId call, StepIn wish) {
        ObjectNode told = JSON.createObjectNode().put("call", call.toString());
        switch (wish) {
            case StepIn.Say(String words) -> told.put("say", words);
            case StepIn.Hint(String words, String by) -> told.put("hint", words).put("by", by);
            case StepIn.PutThrough() -> {}
        }
        database.perform(handle -> database.tell(handle, CHANNEL, told.toString()));
    }

    private void heard(String news) {
        try {
            JsonNode told = JSON.readTree(news);
            switchboard.stepIn(CallId.of(told.path("call").asText()), wish(told));
        } catch (JsonProcessingException | IllegalArgumentException notOurs) {
            LOG.log(Level.WARNING, "a wish to step in that we did not write: {0}", notOurs.getMessage());
        }
    }

    private static StepIn wish(JsonNode told) {
        if (told.hasNonNull("hint")) {
            return new StepIn.Hint(told.path("hint").asText(), told.path("by").asText());
        }
        return told.hasNonNull("say") ? new StepIn.Say(told.path("say").asText()) : new StepIn.PutThrough();
    }
}
