package frontdesk.console.setup;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Calls;
import frontdesk.business.Calls.Recording;
import frontdesk.console.Option;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;

/**
 * Whether calls are recorded and what callers are told of it, as an owner chooses it.
 *
 * @param wholeGreeting whether nobody is answered before greeting and announcement are said
 * @param recordingDays for how many days recordings are kept; empty for always
 * @param wordDays the same of what was said
 * @param country where the business is, by its ISO 3166 code
 */
@RecordBuilder
record RecordingForm(
        Recording recording,
        boolean wholeGreeting,
        String recordingDays,
        String wordDays,
        String country,
        List<Trouble> troubles)
        implements StepForm<RecordingForm>, RecordingFormBuilder.With {
    private static final Pattern DAYS = Pattern.compile("([1-9][0-9]{0,3})?");

    static RecordingForm of(Business business) {
        Calls calls = business.calls();
        return new RecordingForm(
                calls.recording(),
                calls.wholeGreeting(),
                days(calls.recordingDays()),
                days(calls.wordDays()),
                business.region(),
                List.of());
    }

    private static String days(@Nullable Integer days) {
        return days == null ? "" : days.toString();
    }

    @Override
    public RecordingForm typed(Sent sent) {
        return with(form -> form.recording(sent.one("recording", Recording.values(), recording))
                        .wholeGreeting(sent.word("wholeGreeting").equals("yes"))
                        .recordingDays(sent.word("recordingDays"))
                        .wordDays(sent.word("wordDays")))
                .judged();
    }

    private RecordingForm judged() {
        return withTroubles(Stream.of("recordingDays", "wordDays")
                .filter(field -> !DAYS.matcher(field.equals("wordDays") ? wordDays : recordingDays)
                        .matches())
                .map(field -> new Trouble(field, "Say for how many days it is kept, such as 90, or leave it empty."))
                .toList());
    }

    @Override
    public RecordingForm with(List<String> faults) {
        return withTroubles(Trouble.all("recording", faults));
    }

    @Override
    public Business into(Business business) {
        Calls before = business.calls();
        return business.withCalls(before.with(calls -> calls.wholeGreeting(wholeGreeting)
                .recording(recording)
                .recordingDays(days(recordingDays))
                .wordDays(days(wordDays))));
    }

    private static @Nullable Integer days(String typed) {
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    public List<Option> recordings() {
        String place = Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
        boolean told = new Calls(false, Recording.BY_COUNTRY).areAnnounced(country);
        return Option.of(Recording.values(), recording, one -> switch (one) {
            case BY_COUNTRY ->
                told
                        ? "Yes, and callers are told so, as is usual in %s".formatted(place)
                        : "Yes, and callers are not told, as is usual in %s".formatted(place);
            case ANNOUNCED -> "Yes, and callers are always told so";
            case UNANNOUNCED -> "Yes, and callers are never told";
            case NONE -> "No";
        });
    }
}
