package frontdesk.console.diary;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.console.Trouble;
import frontdesk.console.diary.StartChoices.Choice;
import frontdesk.page.ServiceOptions;

/**
 * The form for a booking by hand.
 *
 * @param wish what is filled in so far
 * @param starts the times of that day
 * @param noStart why there is no time to choose, or why the chosen one is gone, or null
 * @param troubles what has to be mended before it can be booked
 * @param instead times that are free where the wished one is not
 * @param key makes a form that was sent twice one booking
 */
record NewBookingView(
        NewBookingForm wish,
        Service service,
        ServiceOptions options,
        int partySize,
        List<Service> services,
        List<Resource> resources,
        String day,
        String dayName,
        String firstDay,
        String lastDay,
        List<Choice> starts,
        @Nullable String noStart,
        List<Trouble> troubles,
        List<Choice> instead,
        String key) {

    public boolean wrong(String field) {
        return troubles.stream().anyMatch(t -> t.field().equals(field));
    }
}
