package frontdesk.rest;

import java.util.List;
import java.util.Locale;

import frontdesk.business.Business;
import frontdesk.errand.CallOrder;
import frontdesk.errand.Errand;
import frontdesk.errand.Errand.Status;
import frontdesk.errand.ErrandCalls;
import frontdesk.errand.ErrandTools;
import frontdesk.errand.Option;
import frontdesk.errand.Question;
import frontdesk.errand.Story;

/** Shows errands to programs. */
record ErrandDrawing(Business business, ErrandTools tools, ErrandCalls calls) {

    ErrandShown.Errand errand(Errand errand) {
        ErrandShown.Appointment appointment = errand.status() instanceof Status.Booked(var booked)
                ? new ErrandShown.Appointment(
                        booked.at(),
                        booked.provider(),
                        booked.address(),
                        booked.confirmation(),
                        tools.calendar(business, errand))
                : null;
        return new ErrandShown.Errand(
                errand.id().toString(),
                new ErrandShown.User(
                        errand.user().name(),
                        errand.user().phone().e164(),
                        errand.user().language().tag()),
                errand.service(),
                errand.wish().words(),
                errand.status().word(),
                next(errand.status()),
                appointment,
                errand.madeAt());
    }

    private String next(Status status) {
        return switch (status) {
            case Status.Queued _ ->
                calls.isPlaced(business.id())
                        ? "The next provider is called as soon as a line is free."
                        : "Nobody is set up to place calls: an agent takes the next one with POST %s/%s/errands/calls."
                                .formatted("/api/v1/businesses", business.slug());
            case Status.Calling _ -> "A provider is on the line.";
            case Status.Asking _ ->
                "The user answers by text, or with POST to answers; then the provider is called back.";
            case Status.Booked _, Status.Exhausted _, Status.Stopped _ -> "Nothing.";
        };
    }

    ErrandShown.Story story(Story story) {
        List<String> names =
                story.providers().stream().map(frontdesk.errand.Provider::name).toList();
        return new ErrandShown.Story(
                errand(story.errand()),
                tools.feed(business, story.errand()),
                story.providers().stream()
                        .map(one -> new ErrandShown.Provider(
                                one.name(), one.phone().e164(), one.address(), word(one.state()), one.attempts()))
                        .toList(),
                story.calls().stream()
                        .map(call -> new ErrandShown.Call(
                                call.id().toString(),
                                names.get(call.place()),
                                call.conversation(),
                                call.taker(),
                                call.takenAt(),
                                call.endedAt(),
                                call.result() == null ? null : word(call.result())))
                        .toList(),
                story.offers().stream()
                        .map(offer -> new ErrandShown.Offer(
                                names.get(offer.place()),
                                offer.slot(),
                                offer.fit().word(),
                                offer.notes()))
                        .toList(),
                story.questions().stream()
                        .map(question -> question(question, names))
                        .toList(),
                story.events().stream()
                        .map(event -> new ErrandShown.Event(event.at(), event.actor(), event.what(), event.detail()))
                        .toList());
    }

    private static ErrandShown.Question question(Question question, List<String> names) {
        Option taken = question.taken();
        return new ErrandShown.Question(
                question.number(),
                names.get(question.place()),
                question.question(),
                question.options().stream().map(Option::words).toList(),
                question.askedAt(),
                question.answer(),
                taken == null ? null : taken.words());
    }

    static ErrandShown.NextCall call(CallOrder order) {
        return new ErrandShown.NextCall(
                order.call().toString(),
                order.errand().toString(),
                order.to().e164(),
                order.provider(),
                order.dynamicVariables());
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
