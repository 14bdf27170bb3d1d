@NullMarked
package frontdesk.wording;

import org.jspecify.annotations.NullMarked;
