import 'reactflow/dist/base.css';
import { ReactFlowProvider } from 'reactflow';
import { Stage } from './Stage.tsx';

/** The map as a drawing, to be read and changed in place; the outline shows the same as a list. */
export function Canvas({ label }: { readonly label?: string }) {
  return (
    <ReactFlowProvider>
      <Stage label={label} />
    </ReactFlowProvider>
  );
}
