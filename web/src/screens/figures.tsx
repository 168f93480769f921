export default function FiguresScreen() { return <p>soon</p> }
