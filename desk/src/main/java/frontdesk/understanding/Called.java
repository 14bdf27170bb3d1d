package frontdesk.understanding;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says who was called for an appointment.
 *
 * @param meaning what the same words mean from any mouth
 * @param times the days and times that they have, in the order in which they name them; what they say they do not have is left out
 * @param confirmation the number under which it stands in their book, where they say one, or null
 */
public record Called(
        Meaning meaning,
        Set<Remark> remarks,
        List<When> times,
        @Nullable String confirmation) {
    public boolean says(Remark remark) {
        return remarks.contains(remark);
    }
}
