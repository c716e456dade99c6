// The link workers' posts of one team.
import { Button } from '../../parts/Button.tsx';
import type { TypedTeam } from '../../workspace/draft.ts';
import { sumOf } from '../../workspace/draft.ts';
import { addPost, changeTeam, keepingReferrals, removePost, setTyped } from '../../workspace/edits.ts';
import { Cell } from './Cell.tsx';
import { fieldId } from './fieldId.ts';
import { shownNumber, useForm } from './form.ts';
import { MoreRows, useRows } from './MoreRows.tsx';
import type { TeamRowsProps } from './PracticeRows.tsx';

export function PostRows({ place, team }: TeamRowsProps) {
  const { entry, errorAt, change } = useForm();
  const { draft, referralsAMonth } = entry;
  const [area, number] = place.split('.').map(Number);
  const path = `areas.${area}.teams.${number}`;
  const rows = useRows(team.posts.length, `${path}.posts`);
  const sum = sumOf(team.posts.map(({ wte }) => wte));
  const error = errorAt(path) ?? errorAt(`${path}.posts`);
  const changePosts = (how: (was: TypedTeam) => TypedTeam) =>
    change((one) => changeTeam(keepingReferrals(one, referralsAMonth), area, number, how));
  return (
    <div class="nhsuk-form-group" id={fieldId(draft.key, path)} tabIndex={-1}>
      {error !== undefined && <span class="nhsuk-error-message">{error}</span>}
      <table class="nhsuk-table question-table">
        <caption class="nhsuk-table__caption">Link workers’ posts</caption>
        <thead>
          <tr>
            <th scope="col">Post</th>
            <th scope="col">Whole-time equivalent</th>
            <th scope="col">
              <span class="nhsuk-u-visually-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.indices.map((index) => {
            const post = team.posts[index];
            const own = `${path}.posts.${index}`;
            const name = post.name || `post ${index + 1}`;
            return (
              <tr key={index}>
                <td data-label="Post">
                  <Cell path={`${own}.name`} label={`Name of post ${index + 1}`} value={post.name} />
                </td>
                <td data-label="Whole-time equivalent">
                  <Cell
                    path={`${own}.wte`}
                    label={`Whole-time equivalent of ${name}`}
                    value={post.wte}
                    numeric
                    onInput={(typed) =>
                      change((one) => setTyped(keepingReferrals(one, referralsAMonth), `${own}.wte`, typed))
                    }
                  />
                </td>
                <td>
                  <Button
                    kind="secondary"
                    small
                    label={`Remove ${name}`}
                    onPress={() => changePosts((was) => removePost(was, index))}
                  >
                    Remove
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <MoreRows rows={rows} count={team.posts.length} noun="posts" />
      <p class="question-sum">
        {sum === null ? '' : `= ${shownNumber(sum)} whole-time equivalents in ${team.posts.length} posts`}
      </p>
      <div class="question-row">
        <Button kind="secondary" small onPress={() => changePosts(addPost)}>
          Add a post
        </Button>
        <p class="field-note">1 is full time; 0.6 is three days of five.</p>
      </div>
    </div>
  );
}
