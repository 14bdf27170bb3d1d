package frontdesk.provider.twilio;

import java.util.function.Consumer;

import frontdesk.store.Database;

/**
 * What Twilio tells one node of calls, and any node may have to know: that one is over, or that two have met. This node knows it at once, and the
 * others a moment later; who misses it learns of the end by the stream, which ends as well.
 */
final class Hearsay {
    private static final String CHANNEL = "frontdesk_twilio";
    private static final String OVER = "over ";
    private static final String MET = "met ";

    private final Database database;
    private final Consumer<String> over;
    private final Consumer<String> met;

    /**
     * @param over is told Twilio's name for a call; told twice, it must not mind
     * @param met is told the name of a conference; likewise
     */
    Hearsay(Database database, Consumer<String> over, Consumer<String> met) {
        this.database = database;
        this.over = over;
        this.met = met;
        database.listen(CHANNEL, this::heard);
    }

    void over(String callSid) {
        over.accept(callSid);
        tell(OVER + callSid);
    }

    void met(String conference) {
        met.accept(conference);
        tell(MET + conference);
    }

    private void tell(String news) {
        database.hint(CHANNEL, news);
    }

    private void heard(String news) {
        if (news.startsWith(OVER)) {
            over.accept(news.substring(OVER.length()));
        } else if (news.startsWith(MET)) {
            met.accept(news.substring(MET.length()));
        }
    }
}
