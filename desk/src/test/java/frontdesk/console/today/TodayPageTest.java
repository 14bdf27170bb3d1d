package frontdesk.console.today;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import frontdesk.console.diary.BookingView;
import frontdesk.console.diary.BookingView.Moment;
import frontdesk.console.diary.BookingViewBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Which bookings of a busy day stand on the first page. */
class TodayPageTest {
    private static final int MANY = 120;

    @Test
    void aQuietDayIsShownWhole() {
        assertThat(TodayPage.soon(day(30, 50))).hasSize(50);
    }

    @Test
    void ofABusyDayThoseThatAreNotOverComeFirst() {
        assertThat(ids(TodayPage.soon(day(40, MANY)))).startsWith("40").hasSize(TodayPage.MOST_BOOKINGS);
    }

    @Test
    void lateOnABusyDayItsLastOnesAreShown() {
        assertThat(ids(TodayPage.soon(day(MANY, MANY)))).endsWith("119").hasSize(TodayPage.MOST_BOOKINGS);
    }

    private static List<String> ids(List<BookingView> shown) {
        return shown.stream().map(BookingView::id).toList();
    }

    private static List<BookingView> day(int over, int all) {
        return IntStream.range(0, all)
                .mapToObj(n -> BookingViewBuilder.builder()
                        .id(String.valueOf(n))
                        .moment(n < over ? Moment.PAST : Moment.LATER)
                        .build())
                .toList();
    }
}
