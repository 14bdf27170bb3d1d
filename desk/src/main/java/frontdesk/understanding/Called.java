package frontdesk.understanding;

import java.util.List;
import java.util.Set;

/**
 * What somebody says who was called for an appointment.
 *
 * @param meaning what the same words mean from any mouth
 * @param times the days and times that they have, in the order in which they name them; what they say they do not have is left out
 */
public record Called(Meaning meaning, Set<Remark> remarks, List<When> times) {
    public boolean says(Remark remark) {
        return remarks.contains(remark);
    }
}
