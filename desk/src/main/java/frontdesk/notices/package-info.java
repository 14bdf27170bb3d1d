/** What is written without anybody asking: before a visit and after it, and where a call was missed. */
@org.jspecify.annotations.NullMarked
package frontdesk.notices;
