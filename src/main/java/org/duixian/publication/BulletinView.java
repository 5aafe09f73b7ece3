package org.duixian.publication;

import java.util.List;
import org.duixian.followup.Decision;
import org.duixian.publication.paper.PlacedPage;
import org.duixian.round.Round;
import org.jspecify.annotations.Nullable;

/**
 * A paper with one of its pages and all of its figures; public for the templates only.
 *
 * @param round the round of its figures, null for minutes
 * @param decisions what the meeting of minutes decided, with task and matter of each
 * @param page the page shown
 * @param pages how many there are
 * @param numbers the figures of the page shown
 * @param figures how many figures the whole paper has
 * @param typed numbers without a source
 * @param unknown references to nothing
 * @param parts the text in parts, empty for who cannot change it
 * @param part the part that is open to be changed, null for none
 * @param mayApprove whether the visitor can take the next step
 */
public record BulletinView(
    Bulletin bulletin,
    @Nullable Round round,
    List<Decision> decisions,
    PlacedPage page,
    int pages,
    List<NumberLine> numbers,
    int figures,
    List<String> typed,
    List<String> unknown,
    List<TextPart> parts,
    @Nullable TextPart part,
    boolean mayApprove) {}
