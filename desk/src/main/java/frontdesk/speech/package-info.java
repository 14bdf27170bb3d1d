/** What hears and what speaks: the sockets for engines, and how several of them stand in for each other. */
@org.jspecify.annotations.NullMarked
package frontdesk.speech;
